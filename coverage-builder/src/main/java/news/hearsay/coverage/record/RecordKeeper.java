package news.hearsay.coverage.record;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.postgres.PostgresListener;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts the records again while coverage changes, beside the worker, in a thread and with a connection of its own.
 * Named {@code records} in the health.
 */
@Component("records")
class RecordKeeper implements SmartLifecycle, HealthIndicator {

    /** The channel on which the worker announces changed threads. */
    private static final String CHANNEL = "coverage";

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);
    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final RecordProperties settings;
    private final PostgresListener listener;

    RecordKeeper(
            RecordCounter counter,
            RecordProperties settings,
            DataSource database,
            ApplicationEventPublisher publisher) {
        this.settings = settings;
        listener = new PostgresListener(
                "record-keeper",
                new PostgresListener.Settings(CHANNEL, POLL_INTERVAL, STOP_TIMEOUT, BACK_OFF),
                database,
                publisher,
                new Pace(counter, settings));
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            listener.start();
        }
    }

    @Override
    public void stop() {
        listener.stop();
    }

    @Override
    public boolean isRunning() {
        return listener.isRunning();
    }

    @Override
    public Health health() {
        return settings.enabled() ? listener.health() : Health.up().build();
    }

    /** When to count: after a change, and not before the pause after the last count is over. */
    private static final class Pace implements PostgresListener.Handler {

        private final RecordCounter counter;
        private final RecordProperties settings;
        private boolean changed;
        private long next = System.nanoTime();

        Pace(RecordCounter counter, RecordProperties settings) {
            this.counter = counter;
            this.settings = settings;
        }

        @Override
        public void connected() {
            changed = true;
        }

        @Override
        public boolean notified(List<String> payloads) {
            changed |= !payloads.isEmpty();
            if (changed && System.nanoTime() - next >= 0) {
                count();
            }
            return false;
        }

        private void count() {
            long start = System.nanoTime();
            try {
                // if another builder counts, it may have begun before the change
                changed = !counter.recount(settings.timeout());
            } finally {
                long end = System.nanoTime();
                next = end + settings.pauseAfter(Duration.ofNanos(end - start)).toNanos();
            }
        }
    }
}
