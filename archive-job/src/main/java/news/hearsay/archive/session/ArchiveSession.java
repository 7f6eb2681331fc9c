package news.hearsay.archive.session;

import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.standalone.cli.UsageException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Creates the Spark session of a job. */
public final class ArchiveSession {

    private static final String LOOPBACK = "127.0.0.1";

    /** What the jobs prefer; the options of a user count more. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "spark.sql.session.timeZone",
            "UTC",
            "spark.sql.parquet.outputTimestampType",
            "TIMESTAMP_MICROS",
            // the readers in Java have the codecs of the JDK only
            "spark.sql.parquet.compression.codec",
            "gzip",
            "spark.ui.enabled",
            "false");

    /** The masters of Spark; URLs of others are its own affair. */
    private static final Pattern MASTER = Pattern.compile("local(?:\\[(?:\\*|[1-9]\\d*)(?:,\\s*\\d+)?])?"
            + "|local-cluster\\[\\s*\\d+\\s*,\\s*\\d+\\s*,\\s*\\d+\\s*]|yarn|[a-z][a-z0-9+.-]*://\\S+");

    private ArchiveSession() {}

    /** The same as {@link #builder(String, String)} with the master that is set from outside, or {@code local[*]}. */
    public static SparkSession.Builder builder(String name) {
        return builder(name, null);
    }

    /**
     * Returns a builder with the settings that the jobs need, to which a caller may add others. System properties whose
     * names begin with {@code spark.} count more than these settings; {@code spark-submit} sets them from its options.
     * On a master of this machine, the driver listens on the loopback interface only.
     *
     * @param name the name of the application in Spark's logs and pages
     * @param master the URL of the master; without one, the property {@code spark.master} counts, then {@code local[*]}
     * @throws UsageException if Spark has no such master
     */
    public static SparkSession.Builder builder(String name, @Nullable String master) {
        if (master != null && !MASTER.matcher(master).matches()) {
            throw new UsageException(
                    "--master is %s: write local[N] for N threads on this machine, local[*] for all, or spark://HOST:PORT"
                            .formatted(master));
        }
        String url = master == null ? System.getProperty("spark.master", "local[*]") : master;
        SparkSession.Builder builder = SparkSession.builder().appName(name).master(url);
        DEFAULTS.forEach((key, value) -> setUnlessGiven(builder, key, value));
        if (url.startsWith("local")
                && System.getProperty("spark.driver.host") == null
                && System.getProperty("spark.driver.bindAddress") == null) {
            builder.config("spark.driver.bindAddress", LOOPBACK).config("spark.driver.host", LOOPBACK);
        }
        return builder;
    }

    private static void setUnlessGiven(SparkSession.Builder builder, String key, String value) {
        if (System.getProperty(key) == null) {
            builder.config(key, value);
        }
    }
}
