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
 * Processes due articles as they appear, by {@code LISTEN} with a poll as fallback; while another instance does,
 * prepares the articles that follow. After a transient failure it retries indefinitely. An {@link Error} ends its
 * thread, and breaks liveness and readiness; see {@link PostgresListener}.
 */
@Component
class CoverageWorker implements SmartLifecycle {

    private static final String CHANNEL = "coverage_due";

    /** How long {@link #stop()} waits for the end of a transaction. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(7);

    /** How often what is prepared and not needed any more is deleted. */
    private static final Duration DELETING_INTERVAL = Duration.ofSeconds(10);

    private final BatchProcessor batches;
    private final Preparation preparation;
    private final CoverageMetrics metrics;
    private final BuilderProperties settings;
    private final WorkerPause pause;
    private final PostgresListener listener;
    private volatile boolean seedsWritten;
    private long lastDeleted = System.nanoTime() - DELETING_INTERVAL.toNanos();

    CoverageWorker(
            BatchProcessor batches,
            Preparation preparation,
            CoverageMetrics metrics,
            BuilderProperties settings,
            DataSource database,
            ApplicationEventPublisher publisher) {
        this.batches = batches;
        this.preparation = preparation;
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
        boolean worked = switch (result.outcome()) {
            case PROCESSED -> {
                deleteUsedPreparations();
                yield true;
            }
            case STANDING_BY -> settings.preparation().enabled() && prepareNext();
            case IDLE -> false;
        };
        if (worked) {
            pause.after(Duration.ofNanos(System.nanoTime() - start), listener::pause);
        }
        return worked;
    }

    /** Prepares articles that follow the batch of the instance that works. Returns whether there were any. */
    private boolean prepareNext() {
        BuilderProperties.Preparation ahead = settings.preparation();
        // the other instance processes a batch and reads the next one ahead
        PreparedShares.Range range = new PreparedShares.Range(
                2 * settings.maxArticlesPerBatch(),
                settings.maxArticlesPerBatch() * ahead.maxBatchesAhead(),
                ahead.maxArticlesPerShare());
        Preparation.Result result = preparation.next(range, ahead.claimExpiry());
        metrics.prepared(result);
        return result.claimed() > 0;
    }

    private void deleteUsedPreparations() {
        long now = System.nanoTime();
        if (now - lastDeleted >= DELETING_INTERVAL.toNanos()) {
            metrics.expired(preparation.deleteUsed());
            lastDeleted = now;
        }
    }
}
