/** Downloads of all statements or threads that match a filter, as CSV, JSON Lines, Parquet or JSON-LD. */
@NullMarked
package news.hearsay.web.export;

import org.jspecify.annotations.NullMarked;
