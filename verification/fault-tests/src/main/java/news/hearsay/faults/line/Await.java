package news.hearsay.faults.line;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for what will come. */
public final class Await {

    /** How long a recovery may take. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long the preparation of a run may take, which says nothing about the line. */
    public static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Await() {}

    /**
     * Waits until it is so; what throws is not so yet.
     *
     * @throws GaveUpException if it does not come within the patience
     */
    public static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        until(what, PATIENCE, condition);
    }

    /**
     * Waits until it is so; what throws is not so yet.
     *
     * @throws GaveUpException if it does not come within the patience
     */
    public static void until(String what, Duration patience, Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String reason = "";
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                reason = " (" + e + ")";
            }
            if (System.nanoTime() > end) {
                throw new GaveUpException("waited " + patience.toSeconds() + " s in vain: " + what + reason);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** What was waited for did not come. */
    public static final class GaveUpException extends RuntimeException {

        GaveUpException(String message) {
            super(message);
        }
    }
}
