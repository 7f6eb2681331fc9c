package news.hearsay.archive;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.LoggerFactory;

/**
 * What a job prints when a signal ends it, such as that of Ctrl-C: one line instead of Spark's reports on all that it
 * interrupts.
 */
final class StopNotice {

    /** Hadoop runs hooks with higher priorities first; that of Spark is 30 above that of file systems. */
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 100;

    private volatile boolean withdrawn;
    private volatile boolean given;

    private StopNotice() {}

    /** Returns the notice, which is given when this JVM shuts down, unless it is withdrawn. */
    static StopNotice install() {
        StopNotice notice = new StopNotice();
        ShutdownHookManager.get().addShutdownHook(notice::give, BEFORE_SPARK);
        return notice;
    }

    /** The job has ended by itself. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isGiven() {
        return given;
    }

    private void give() {
        if (withdrawn) {
            return;
        }
        given = true;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.stop();
        }
        new PrintStream(System.err, true, StandardCharsets.UTF_8)
                .println("hearsay: stopped; the same command continues");
    }
}
