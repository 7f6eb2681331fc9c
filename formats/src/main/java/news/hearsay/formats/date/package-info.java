/** Reads the dates that documents state. */
@NullMarked
package news.hearsay.formats.date;

import org.jspecify.annotations.NullMarked;
