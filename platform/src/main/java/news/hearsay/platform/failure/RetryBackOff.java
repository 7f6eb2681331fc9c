package news.hearsay.platform.failure;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The delays between retries of a transient failure: each about twice as long as the one before, up to a maximum,
 * repeated indefinitely. They vary by half of the first delay, in proportion as they grow, so that instances that
 * failed together do not retry together.
 *
 * <p>Spring Kafka's containers take it as a {@link BackOff}. A loop of one's own keeps the {@link Delays} of
 * {@link #start()}:
 *
 * <pre>{@code
 * RetryBackOff.Delays delays = backOff.start();
 * while (!succeeded()) {
 *     Thread.sleep(delays.next());
 * }
 * delays.reset();
 * }</pre>
 *
 * <p>Immutable; {@link Delays} is for one thread.
 */
public final class RetryBackOff implements BackOff {

    private final ExponentialBackOff backOff;

    private RetryBackOff(ExponentialBackOff backOff) {
        this.backOff = backOff;
    }

    /**
     * Creates a back-off.
     *
     * @param firstDelay the shortest delay; at least 1 ms
     * @param maxDelay the longest delay
     */
    public static RetryBackOff between(Duration firstDelay, Duration maxDelay) {
        ExponentialBackOff backOff = new ExponentialBackOff(firstDelay.toMillis(), 2);
        backOff.setMaxInterval(maxDelay.toMillis());
        backOff.setJitter(Math.max(1, firstDelay.toMillis() / 2));
        return new RetryBackOff(backOff);
    }

    /** Starts a sequence of delays with the first one. */
    @Override
    public Delays start() {
        return new Delays(backOff);
    }

    /** One sequence of delays. */
    public static final class Delays implements BackOffExecution {

        private final ExponentialBackOff backOff;
        private BackOffExecution execution;

        private Delays(ExponentialBackOff backOff) {
            this.backOff = backOff;
            this.execution = backOff.start();
        }

        /** Returns the next delay. */
        public Duration next() {
            return Duration.ofMillis(nextBackOff());
        }

        /** Starts again with the first delay, after a success. */
        public void reset() {
            execution = backOff.start();
        }

        /** Returns the next delay in milliseconds. */
        @Override
        public long nextBackOff() {
            return execution.nextBackOff();
        }
    }
}
