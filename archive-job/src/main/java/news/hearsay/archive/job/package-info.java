/** Reads archives of articles, extracts from them and writes Parquet, distributed by Apache Spark. */
@NullMarked
package news.hearsay.archive.job;

import org.jspecify.annotations.NullMarked;
