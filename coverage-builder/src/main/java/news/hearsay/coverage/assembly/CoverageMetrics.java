package news.hearsay.coverage.assembly;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import news.hearsay.platform.postgres.QueriedGauges;
import org.springframework.stereotype.Component;

/**
 * The worker's meters.
 *
 * <ul>
 *   <li>{@code hearsay.coverage.due}: articles that are due. It grows even if the worker does not run.
 *   <li>{@code hearsay.coverage.failed}: articles that are set aside.
 *   <li>{@code hearsay.coverage.unpublished}: changes of threads that are not yet published.
 *   <li>{@code hearsay.coverage.batch.duration}: the time of a batch, by {@code outcome}, {@code processed} or
 *       {@code failed}.
 *   <li>{@code hearsay.coverage.batch.articles}: articles of a processed batch.
 *   <li>{@code hearsay.coverage.prepared}: articles that this instance prepared while another one worked.
 *   <li>{@code hearsay.coverage.claims.expired}: articles that an instance claimed and did not prepare in time.
 * </ul>
 */
@Component
class CoverageMetrics {

    private final CoverageStatements statements;
    private final Timer processed;
    private final Timer failed;
    private final DistributionSummary articles;
    private final Counter prepared;
    private final Counter expired;

    private record Backlog(double due, double failed, double unpublished) {

        static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN, Double.NaN);
    }

    CoverageMetrics(MeterRegistry meters, CoverageStatements statements) {
        this.statements = statements;
        processed = timer(meters, "processed");
        failed = timer(meters, "failed");
        articles = DistributionSummary.builder("hearsay.coverage.batch.articles")
                .description("Articles of a processed batch")
                .register(meters);
        prepared = Counter.builder("hearsay.coverage.prepared")
                .description("Articles that this instance prepared while another one worked")
                .register(meters);
        expired = Counter.builder("hearsay.coverage.claims.expired")
                .description("Articles that an instance claimed and did not prepare in time")
                .register(meters);
        new QueriedGauges<>(meters, this::readBacklog, Backlog.UNKNOWN)
                .register("hearsay.coverage.due", "Articles that coverage has yet to process", Backlog::due)
                .register("hearsay.coverage.failed", "Articles that coverage has set aside", Backlog::failed)
                .register(
                        "hearsay.coverage.unpublished",
                        "Changes of threads that are not yet published",
                        Backlog::unpublished);
    }

    private static Timer timer(MeterRegistry meters, String outcome) {
        return Timer.builder("hearsay.coverage.batch.duration")
                .description("Time of a batch of articles")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Processes a batch and records its time and size. Rounds without due articles are not recorded. */
    BatchProcessor.Result record(Supplier<BatchProcessor.Result> batch) {
        long start = System.nanoTime();
        try {
            BatchProcessor.Result result = batch.get();
            if (result.outcome() == BatchProcessor.Outcome.PROCESSED) {
                processed.record(Duration.ofNanos(System.nanoTime() - start));
                articles.record(result.articles());
            }
            return result;
        } catch (Throwable e) {
            failed.record(Duration.ofNanos(System.nanoTime() - start));
            throw e;
        }
    }

    /** Records an attempt to prepare articles. */
    void prepared(Preparation.Result result) {
        prepared.increment(result.prepared());
        expired(result.expired());
    }

    /** Records articles whose claims have expired. */
    void expired(int articles) {
        expired.increment(articles);
    }

    private Backlog readBacklog() {
        return statements
                .statement("select_backlog")
                .query((row, _) -> new Backlog(row.getLong("due"), row.getLong("failed"), row.getLong("unpublished")))
                .single();
    }
}
