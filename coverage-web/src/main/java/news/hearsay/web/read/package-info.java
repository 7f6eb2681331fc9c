/** Queries: read-only SQL and the records of its rows. */
@NullMarked
package news.hearsay.web.read;

import org.jspecify.annotations.NullMarked;
