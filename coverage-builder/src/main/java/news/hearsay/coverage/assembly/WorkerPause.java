package news.hearsay.coverage.assembly;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The pause of the worker after a batch, which leaves the machine to other services while more articles are due. It is
 * as long as the share demands, at most {@link #MAX}, and ends as soon as the other services leave half of the
 * processors unused: a longer pause would help nobody.
 */
final class WorkerPause {

    /** One batch can take minutes, and coverage must not stand still for as long. */
    static final Duration MAX = Duration.ofSeconds(10);

    /** The load of the machine is measured for this long. The operating system counts it in steps of 10 ms. */
    static final Duration SLICE = Duration.ofMillis(200);

    private static final double UNUSED = 0.5;

    private final double share;
    private final DoubleSupplier load;

    /**
     * @param share the share of its time that the worker is busy
     * @param load returns the load of all processors that this process may use, from 0 to 1, since the last call;
     *     negative or NaN if it is unknown
     */
    WorkerPause(double share, DoubleSupplier load) {
        this.share = share;
        this.load = load;
    }

    /** Measures the load of the machine, or of the container if its processor time is limited. */
    static WorkerPause onThisMachine(double share) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new WorkerPause(share, system::getCpuLoad);
    }

    /** Waits for a duration. */
    @FunctionalInterface
    interface Waiting {
        void pause(Duration duration) throws InterruptedException;
    }

    /**
     * Pauses after a batch.
     *
     * @param worked the time that the batch took
     */
    void after(Duration worked, Waiting waiting) throws InterruptedException {
        Duration left = least(Duration.ofNanos((long) (worked.toNanos() * (1 / share - 1))), MAX);
        if (!left.isPositive()) {
            return;
        }
        // starts the measurement: the load of the batch itself does not count
        var _ = load.getAsDouble();
        while (left.isPositive()) {
            Duration slice = least(left, SLICE);
            waiting.pause(slice);
            left = left.minus(slice);
            double used = load.getAsDouble();
            if (used >= 0 && used < UNUSED) {
                return;
            }
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
