/** The columns of the Parquet files of an archive. Needs no Spark. */
@NullMarked
package news.hearsay.archive.columns;

import org.jspecify.annotations.NullMarked;
