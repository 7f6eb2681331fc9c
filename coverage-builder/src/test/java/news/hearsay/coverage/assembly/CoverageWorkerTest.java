package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.PlatformTransactionManager;

@Tag("slow")
class CoverageWorkerTest extends EmptyNewsroom {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLAIM = "France will send troops to Ukraine after a ceasefire";

    private final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CoverageWorker worker;
    private volatile Runnable beforeBatch = () -> {};

    @BeforeEach
    void prepare() {
        worker = worker(newsroom);
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void processes_articles_as_they_are_stored() {
        worker.start();

        newsroom.store(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), CLAIM));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newsroom.count("thread")).isEqualTo(1));
        assertThat(worker.health().getStatus()).isEqualTo(Status.UP);
        await().atMost(PATIENCE).ignoreException(MeterNotFoundException.class).untilAsserted(() -> {
            assertThat(meters.get("hearsay.coverage.batch.articles").summary().totalAmount())
                    .isEqualTo(1);
            assertThat(meters.get("hearsay.coverage.batch.duration")
                            .tag("outcome", "processed")
                            .timer()
                            .count())
                    .isPositive();
        });
    }

    @Test
    void an_error_that_ends_the_thread_breaks_health_and_liveness() {
        beforeBatch = () -> {
            throw new OutOfMemoryError("planted");
        };

        worker.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worker.isRunning()).isFalse());
        Health health = worker.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                AvailabilityChangeEvent.class,
                                event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN)));
    }

    @Test
    void an_exception_is_retried_until_it_passes() {
        AtomicInteger failures = new AtomicInteger(2);
        beforeBatch = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new TransientDataAccessResourceException("planted");
            }
        };
        newsroom.store(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), CLAIM));

        worker.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newsroom.count("thread")).isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worker.health().getStatus()).isEqualTo(Status.UP));
        assertThat(published).isEmpty();
        assertThat(meters.get("hearsay.coverage.batch.duration")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void the_backlog_is_measured_even_if_no_worker_runs() {
        newsroom.store(
                Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), CLAIM),
                Story.in("Harbour Courier", "two").says(person("Emmanuel Macron"), CLAIM));
        newsroom.sql("insert into coverage_failure values ('article-bad', 'planted', now())")
                .update();

        assertThat(meters.get("hearsay.coverage.due").gauge().value()).isEqualTo(2);
        assertThat(meters.get("hearsay.coverage.failed").gauge().value()).isEqualTo(1);
    }

    private CoverageWorker worker(Newsroom newsroom) {
        BatchProcessor batches =
                new BatchProcessor(
                        newsroom.coverage(CoverageStatements.class),
                        newsroom.coverage(DueArticles.class),
                        newsroom.coverage(ArticleLimits.class),
                        newsroom.coverage(FailedArticles.class),
                        newsroom.coverage(WorkerLock.class),
                        newsroom.coverage(IdentityRulings.class),
                        newsroom.coverage(ReadAhead.class),
                        newsroom.coverage(ArticleProcessor.class),
                        newsroom.coverage(ThreadAggregator.class),
                        newsroom.coverage(CoverageLag.class),
                        newsroom.coverage(PlatformTransactionManager.class)) {
                    @Override
                    Result next(int maxArticles) {
                        beforeBatch.run();
                        return super.next(maxArticles);
                    }
                };
        return new CoverageWorker(
                batches,
                newsroom.coverage(Preparation.class),
                new CoverageMetrics(meters, newsroom.coverage(CoverageStatements.class)),
                newsroom.coverage(BuilderProperties.class),
                newsroom.coverage(DataSource.class),
                published::add);
    }
}
