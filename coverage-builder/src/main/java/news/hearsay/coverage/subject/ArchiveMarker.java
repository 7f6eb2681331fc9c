package news.hearsay.coverage.subject;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.postgres.PostgresListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks all stored claims again when a person has changed a subject, in batches, beside the worker that builds
 * coverage. Each batch is one transaction, which also records the progress, so a builder that was killed continues
 * where it was. If the definitions change meanwhile, it starts again. Named {@code subjects} in the health.
 */
@Component("subjects")
class ArchiveMarker implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveMarker.class);

    /** The channel on which a trigger announces changed definitions. */
    private static final String CHANNEL = "subject_definition";

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final SubjectDefinitions definitions;
    private final SubjectMarker marker;
    private final ArchiveProgress progress;
    private final SubjectProperties settings;
    private final TransactionTemplate transaction;
    private final PostgresListener listener;

    ArchiveMarker(
            SubjectDefinitions definitions,
            SubjectMarker marker,
            ArchiveProgress progress,
            SubjectProperties settings,
            PlatformTransactionManager transactions,
            DataSource database,
            ApplicationEventPublisher publisher) {
        this.definitions = definitions;
        this.marker = marker;
        this.progress = progress;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
        listener = new PostgresListener(
                "subject-marker",
                new PostgresListener.Settings(
                        CHANNEL,
                        settings.pollInterval(),
                        STOP_TIMEOUT,
                        RetryBackOff.between(settings.firstDelay(), settings.maxDelay())),
                database,
                publisher,
                _ -> markAndRest());
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

    /** Leaves the machine to other services, in proportion to the time that the batch took. */
    private boolean markAndRest() throws InterruptedException {
        long start = System.nanoTime();
        boolean more = markNext();
        if (more) {
            long worked = System.nanoTime() - start;
            listener.pause(Duration.ofNanos((long) (worked * (1 / settings.share() - 1))));
        }
        return more;
    }

    /** Marks the claims of the next articles. Returns whether there may be more. */
    boolean markNext() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<ArchiveProgress.State> state = progress.lock();
            return state.isPresent() && markAfter(state.get());
        }));
    }

    private boolean markAfter(ArchiveProgress.State state) {
        SubjectDefinitions.Current current = definitions.current();
        if (!state.version().equals(current.version())) {
            LOG.info("Subjects have changed: all stored claims are marked again");
            progress.start(current.version());
            return true;
        }
        if (state.complete()) {
            return false;
        }
        List<String> articles = progress.articlesAfter(state.after(), settings.articlesPerBatch());
        if (articles.isEmpty()) {
            progress.complete();
            LOG.info("All stored claims are marked by the current subjects");
            return false;
        }
        SubjectMarker.Result marked = marker.mark(current, articles);
        progress.advance(articles.getLast(), articles.size(), marked.claims());
        return true;
    }
}
