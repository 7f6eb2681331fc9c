/** {@code extract}: prints the attribution relations of one text. */
@NullMarked
package news.hearsay.standalone.extract;

import org.jspecify.annotations.NullMarked;
