package news.hearsay.archive.session;

import org.apache.spark.sql.SparkSession;

/** Creates the Spark session of a job. */
public final class ArchiveSession {

    private ArchiveSession() {}

    /**
     * Returns a builder with the settings that the jobs need, to which a caller may add others. Under
     * {@code spark-submit}, a master that is set there counts.
     *
     * @param name the name of the application in Spark's logs and pages
     */
    public static SparkSession.Builder builder(String name) {
        return SparkSession.builder()
                .appName(name)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                // the readers in Java have the codecs of the JDK only
                .config("spark.sql.parquet.compression.codec", "gzip")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1");
    }
}
