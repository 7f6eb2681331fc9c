/**
 * Loads an extracted archive, Parquet files with the events of its articles, into PostgreSQL. {@code docs/archive.md}
 * describes the files.
 */
@NullMarked
package news.hearsay.standalone.extracted;

import org.jspecify.annotations.NullMarked;
