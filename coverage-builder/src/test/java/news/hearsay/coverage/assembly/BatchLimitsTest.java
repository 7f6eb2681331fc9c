package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.hearsay.coverage.assembly.BatchProcessor.Outcome;
import news.hearsay.coverage.assembly.BatchProcessor.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bounds on the work of an article and of a batch. */
@Tag("slow")
class BatchLimitsTest {

    private static final String CLAIM = "France will send troops to Ukraine after a ceasefire";

    private static Newsroom open(String... settings) {
        Newsroom newsroom = Newsroom.open(settings);
        newsroom.writeSeeds();
        return newsroom;
    }

    @Test
    void an_article_with_too_many_mentions_is_set_aside_and_others_are_processed() {
        try (Newsroom newsroom = open("--hearsay.coverage.builder.max-mentions-per-article=20")) {
            newsroom.publish(repeating("large", 21), repeating("small", 20));

            assertThat(newsroom.texts("select distinct article_id from mention"))
                    .containsExactly(repeating("small", 1).id());
            assertThat(newsroom.texts("select article_id || ': ' || reason from coverage_failure"))
                    .containsExactly(repeating("large", 1).id()
                            + ": 21 mentions exceed hearsay.coverage.builder.max-mentions-per-article=20");
            assertThat(newsroom.count("coverage_due")).isZero();
        }
    }

    @Test
    void an_article_with_too_much_text_is_set_aside() {
        try (Newsroom newsroom = open("--hearsay.coverage.builder.max-text-per-article=300B")) {
            newsroom.publish(repeating("large", 5), repeating("small", 1));

            assertThat(newsroom.texts("select distinct article_id from mention"))
                    .containsExactly(repeating("small", 1).id());
            assertThat(newsroom.texts("select reason from coverage_failure"))
                    .singleElement()
                    .asString()
                    .endsWith("bytes of text exceed hearsay.coverage.builder.max-text-per-article=300B");
        }
    }

    @Test
    void a_rebuild_sets_the_same_articles_aside() {
        try (Newsroom newsroom = open("--hearsay.coverage.builder.max-mentions-per-article=20")) {
            newsroom.publish(repeating("large", 21), repeating("small", 20));
            List<String> mentions = newsroom.texts("select held::text from mention as held order by 1");

            newsroom.rebuild();

            assertThat(newsroom.texts("select held::text from mention as held order by 1"))
                    .hasSize(20)
                    .isEqualTo(mentions);
            assertThat(newsroom.texts("select article_id from coverage_failure"))
                    .containsExactly(repeating("large", 1).id());
        }
    }

    @Test
    void a_batch_ends_before_it_has_too_many_mentions() {
        try (Newsroom newsroom = open("--hearsay.coverage.builder.max-mentions-per-batch=5")) {
            newsroom.store(repeating("one", 2), repeating("two", 3), repeating("three", 1), repeating("four", 6));
            BatchProcessor batches = newsroom.coverage(BatchProcessor.class);

            assertThat(batches.next(10)).isEqualTo(new Result(Outcome.PROCESSED, 2));
            assertThat(batches.next(10)).isEqualTo(new Result(Outcome.PROCESSED, 1));
            assertThat(batches.next(10)).isEqualTo(new Result(Outcome.PROCESSED, 1));
            assertThat(batches.next(10)).isEqualTo(new Result(Outcome.IDLE, 0));
            assertThat(newsroom.count("mention")).isEqualTo(12);
        }
    }

    @Test
    void while_many_articles_are_due_the_newest_one_is_in_the_next_batch() {
        try (Newsroom newsroom = open()) {
            newsroom.store(IntStream.range(0, 200)
                    .mapToObj(i -> repeating("imported-" + i, 1))
                    .toArray(Story[]::new));
            newsroom.store(repeating("today", 1));

            newsroom.coverage(BatchProcessor.class).next(10);

            assertThat(newsroom.texts("select article_id from mention"))
                    .hasSize(10)
                    .contains(
                            repeating("today", 1).id(),
                            repeating("imported-0", 1).id());
        }
    }

    @Test
    void each_article_of_a_long_queue_is_processed_once_its_last_batch_has_ended() {
        try (Newsroom newsroom = open()) {
            newsroom.store(IntStream.range(0, 200)
                    .mapToObj(i -> repeating("imported-" + i, 1))
                    .toArray(Story[]::new));
            BatchProcessor batches = newsroom.coverage(BatchProcessor.class);

            while (batches.next(10).outcome() == Outcome.PROCESSED) {}

            assertThat(newsroom.count("mention")).isEqualTo(200);
            assertThat(newsroom.count("coverage_due")).isZero();
        }
    }

    @Test
    void a_statement_that_takes_too_long_ends_and_only_its_article_is_set_aside() {
        try (Newsroom newsroom =
                open("--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=500ms")) {
            newsroom.sql("""
                create function sleep_long() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(30);
                    return new;
                end $$
                """).update();
            newsroom.sql("create trigger slow before insert on mention for each row when (new.claim like '%slow%')"
                            + " execute function sleep_long()")
                    .update();

            newsroom.publish(
                    Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), CLAIM),
                    Story.in("Harbour Courier", "bad").says(person("Emmanuel Macron"), "the traffic was slow"),
                    Story.in("Harbour Courier", "two").says(person("Mark Rutte"), CLAIM));

            assertThat(newsroom.count("thread_mention")).isEqualTo(2);
            assertThat(newsroom.texts("select article_id || ': ' || reason from coverage_failure"))
                    .singleElement()
                    .asString()
                    .startsWith("article-harbour-courier-bad: a statement exceeded statement_timeout");
            assertThat(newsroom.count("pg_stat_activity where application_name = 'hearsay-coverage-builder'"
                            + " and datname = current_database() and state <> 'idle'"))
                    .as("backends that still work for the builder")
                    .isZero();
        }
    }

    private static Story repeating(String path, int times) {
        Story story = Story.in("Harbour Courier", path);
        IntStream.range(0, times).forEach(_ -> story.says(person("Emmanuel Macron"), CLAIM));
        return story;
    }
}
