package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.postgres.PostgresListener;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Processes due articles as they appear, by {@code LISTEN} with a poll as fallback. After a transient failure it
 * retries indefinitely. An {@link Error} ends its thread, and breaks liveness and readiness; see
 * {@link PostgresListener}.
 */
@Component
class CoverageWorker implements SmartLifecycle {

    private static final String CHANNEL = "coverage_due";

    /** How long {@link #stop()} waits for the end of a transaction. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(7);

    private final BatchProcessor batches;
    private final CoverageMetrics metrics;
    private final BuilderProperties settings;
    private final WorkerPause pause;
    private final PostgresListener listener;
    private volatile boolean seedsWritten;

    CoverageWorker(
            BatchProcessor batches,
            CoverageMetrics metrics,
            BuilderProperties settings,
            DataSource database,
            ApplicationEventPublisher publisher) {
        this.batches = batches;
        this.metrics = metrics;
        this.settings = settings;
        pause = WorkerPause.onThisMachine(settings.share());
        RetryBackOff backOff = RetryBackOff.between(
                settings.retry().firstDelay(), settings.retry().maxDelay());
        listener = new PostgresListener(
                "coverage-worker",
                new PostgresListener.Settings(CHANNEL, settings.pollInterval(), STOP_TIMEOUT, backOff),
                database,
                publisher,
                this::processNext);
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

    /** Down once the worker's thread has ended, out of service while it waits for the database. */
    Health health() {
        return settings.enabled()
                ? listener.health()
                : Health.up().withDetail("worker", "disabled").build();
    }

    /** Returns whether more articles may be due. */
    private boolean processNext(List<String> notifications) throws InterruptedException {
        if (!seedsWritten) {
            seedsWritten = batches.writeSeeds();
        }
        long start = System.nanoTime();
        BatchProcessor.Result result = metrics.record(() -> batches.next(settings.maxArticlesPerBatch()));
        if (result.outcome() != BatchProcessor.Outcome.PROCESSED) {
            return false;
        }
        pause.after(Duration.ofNanos(System.nanoTime() - start), listener::pause);
        return true;
    }
}
