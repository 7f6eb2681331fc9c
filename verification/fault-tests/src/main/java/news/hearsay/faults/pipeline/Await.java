package news.hearsay.faults.pipeline;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Polls until a condition holds. */
public final class Await {

    /** The limit for a recovery. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The limit for the preparation of a run, which is not part of the measurement. */
    public static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Await() {}

    /**
     * Waits until the condition holds. An exception counts as false.
     *
     * @throws GaveUpException if it does not hold within the limit
     */
    public static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        until(what, PATIENCE, condition);
    }

    /**
     * Waits until the condition holds. An exception counts as false.
     *
     * @throws GaveUpException if it does not hold within the limit
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
                throw new GaveUpException(
                        "timed out after " + patience.toSeconds() + " s waiting until " + what + reason);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** A condition did not hold within the limit. */
    public static final class GaveUpException extends RuntimeException {

        GaveUpException(String message) {
            super(message);
        }
    }
}
