/** What is read from the database, as rows. Nothing here writes: the connections are read-only. */
@NullMarked
package news.hearsay.web.read;

import org.jspecify.annotations.NullMarked;
