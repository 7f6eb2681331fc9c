package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Article;
import news.hearsay.store.rows.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service removes old articles if a period is configured. {@code RetentionTest} tests which ones. */
@Tag("slow")
class OldArticlesTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void the_service_removes_old_articles_and_counts_them_while_it_stores_others() {
        Article old = Samples.article("old");
        Article recent = Samples.article("recent", Samples.TEXT, Instant.now());
        try (RunningStore store = RunningStore.fresh(
                Map.of("hearsay.store.retention.keep", "30", "hearsay.store.retention.interval", "1s"))) {
            store.start();
            store.send(Samples.line(old));
            store.send(Samples.line(recent));
            Tables tables = store.tables();
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(tables.count("extraction")).isEqualTo(2));

            // as the coverage builder does once it has processed them
            tables.sql("delete from coverage_due").update();

            await().atMost(SOON).untilAsserted(() -> assertThat(removed(store)).isEqualTo(1));
            assertThat(tables.sql("select id from article").query(String.class).list())
                    .isEqualTo(List.of(recent.id()));
            assertThat(tables.sql("select article_id from removed_article")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of(old.id()));
        }
    }

    private static double removed(RunningStore store) {
        return store.bean(MeterRegistry.class)
                .get("hearsay.retention.articles")
                .tag("outcome", "removed")
                .counter()
                .count();
    }
}
