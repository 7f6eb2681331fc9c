package news.hearsay.archive.session;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of this module's tests. It stops with the JVM. */
public final class TestSession {

    private static final int THREADS = 2;

    private TestSession() {}

    /** Returns the session, which starts on the first call. */
    public static SparkSession get() {
        return Holder.SESSION;
    }

    private static final class Holder {
        private static final SparkSession SESSION = ArchiveSession.builder("tests")
                .master("local[" + THREADS + "]")
                .config("spark.sql.shuffle.partitions", THREADS)
                // a JVM has one such factory, and the services in it have Tomcat's
                .config("spark.sql.defaultUrlStreamHandlerFactory.enabled", false)
                .getOrCreate();
    }
}
