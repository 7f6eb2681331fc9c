/** The command that saves exports. */
@NullMarked
package news.hearsay.standalone.export;

import org.jspecify.annotations.NullMarked;
