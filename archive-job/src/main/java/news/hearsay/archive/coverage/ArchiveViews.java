package news.hearsay.archive.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import news.hearsay.archive.columns.ArchiveFiles;
import news.hearsay.archive.columns.EventColumns;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The events of an archive as views. A file that cannot be read is left out, from its damaged place on, and Spark logs
 * its name: the articles that lack events then become failures, and all others have coverage.
 */
final class ArchiveViews {

    private static final Map<String, Class<?>> VIEWS = Map.of(
            "article", EventColumns.OfArticle.class,
            "claim", EventColumns.OfClaim.class,
            "attribution", EventColumns.OfAttribution.class,
            "extraction", EventColumns.OfExtraction.class);

    private final SparkSession spark;
    private final String archive;

    /** @param archive the folder of the archive */
    ArchiveViews(SparkSession spark, String archive) {
        this.spark = spark;
        this.archive = archive;
    }

    /**
     * Creates the views {@code archived_article}, {@code archived_claim} and so on.
     *
     * @param work a folder for files without rows, whose columns are those of the archive's files
     */
    void create(String work) {
        VIEWS.forEach((name, columns) -> {
            try {
                rows(name + "s", schema(columns, new Path(work, name + ".parquet")))
                        .createOrReplaceTempView("archived_" + name);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder cannot be used: " + work, e);
            }
        });
    }

    /** The rows of a folder, which an archive without such rows lacks. */
    private Dataset<Row> rows(String folder, StructType schema) throws IOException {
        Path path = new Path(archive, folder);
        return path.getFileSystem(configuration()).exists(path)
                ? spark.read().schema(schema).option("ignoreCorruptFiles", true).parquet(path.toString())
                : spark.createDataFrame(List.of(), schema);
    }

    /** The columns do not depend on the first file of the archive, which may be damaged. */
    private StructType schema(Class<?> columns, Path file) throws IOException {
        ArchiveFiles.create(file, configuration(), columns).close();
        return spark.read().parquet(file.toString()).schema();
    }

    private Configuration configuration() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
