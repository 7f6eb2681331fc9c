package news.hearsay.archive.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stages of a job. Each is written once as Parquet. A stage without Spark's file {@code _SUCCESS}, which is written
 * last, is written again; a complete one is read, so that a job that was stopped continues with the next stage.
 */
final class Stages {

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    private final SparkSession spark;
    private final String folder;

    Stages(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Writes a stage unless it is complete, and makes its rows a view of the given name. */
    void write(String path, String view, Supplier<Dataset<Row>> rows) {
        String target = path(path);
        if (isComplete(path)) {
            LOG.info("{} is complete", path);
        } else {
            long start = System.nanoTime();
            rows.get().write().mode(SaveMode.Overwrite).parquet(target);
            LOG.info("{} written in {} ms", path, (System.nanoTime() - start) / 1_000_000);
        }
        spark.read().parquet(target).createOrReplaceTempView(view);
    }

    /** Returns the folder of this path. */
    String path(String path) {
        return folder + "/" + path;
    }

    /** Whether the folder of this path is complete; the empty path is the folder itself. */
    boolean isComplete(String path) {
        Path marker = new Path(path.isEmpty() ? folder : path(path), "_SUCCESS");
        try {
            return marker.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be read: " + marker.getParent(), e);
        }
    }
}
