package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The next batch, which is read while the present one is processed. */
@Tag("slow")
class ReadAheadTest {

    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";
    private static final String BRIDGE = "The harbour bridge was closed after the storm";

    private final Newsroom newsroom = Newsroom.open();

    @BeforeEach
    void processesTheFirstOfTwoArticlesSoThatTheSecondIsReadAhead() {
        newsroom.writeSeeds();
        newsroom.store(first(), second(TROOPS));
        newsroom.coverage(BatchProcessor.class).next(1);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_article_that_changes_after_it_was_read_is_processed_again() {
        newsroom.store(second(BRIDGE).received("2023-05-24T11:00:00Z"));

        newsroom.cover(1);

        assertThat(currentClaims()).containsExactly(BRIDGE);
        assertThat(newsroom.count("coverage_due")).isZero();
    }

    @Test
    void an_article_that_another_worker_has_processed_since_is_read_again() {
        newsroom.store(second(BRIDGE).received("2023-05-24T11:00:00Z"));
        // the other worker has removed the tickets
        newsroom.sql("delete from coverage_due").update();

        newsroom.coverage(BatchProcessor.class).next(1);

        assertThat(currentClaims()).containsExactly(BRIDGE);
    }

    @Test
    void a_batch_is_processed_once() {
        newsroom.cover(1);

        assertThat(currentClaims()).containsExactly(TROOPS);
        assertThat(newsroom.coverage(BatchProcessor.class).next(1).outcome()).isEqualTo(BatchProcessor.Outcome.IDLE);
    }

    private static Story first() {
        return Story.in("Harbour Courier", "one").says(person("Anna Holm"), "The ferry was late on Monday");
    }

    private static Story second(String claim) {
        return Story.in("Harbour Courier", "two").says(person("Emmanuel Macron"), claim);
    }

    private List<String> currentClaims() {
        return newsroom.texts("select claim from mention where status = 'current' and article_id = '"
                + second(TROOPS).id() + "'");
    }
}
