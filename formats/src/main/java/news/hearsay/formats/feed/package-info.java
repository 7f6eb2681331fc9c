/** Reads RSS and Atom. */
@NullMarked
package news.hearsay.formats.feed;

import org.jspecify.annotations.NullMarked;
