/** The command that fetches links. */
@NullMarked
package news.hearsay.standalone.link;

import org.jspecify.annotations.NullMarked;
