/** The command that has stored articles read again by the current version of the extractor. */
@NullMarked
package news.hearsay.standalone.reread;

import org.jspecify.annotations.NullMarked;
