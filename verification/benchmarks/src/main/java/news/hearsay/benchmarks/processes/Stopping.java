package news.hearsay.benchmarks.processes;

import java.time.Duration;

/** Stops the programs that a benchmark has started. */
public final class Stopping {

    private Stopping() {}

    /** Asks a process to end, and ends it by force after a time, or at once if this thread is interrupted. */
    public static void stop(Process process, Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
