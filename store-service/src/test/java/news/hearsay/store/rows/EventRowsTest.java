package news.hearsay.store.rows;

import static news.hearsay.store.Samples.RECEIVED;
import static news.hearsay.store.Samples.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.events.Article;
import news.hearsay.events.Claim;
import news.hearsay.events.Completion;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Span;
import news.hearsay.events.SubjectMatch;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@Tag("slow")
class EventRowsTest {

    private static Tables tables;
    private final Article article = Samples.article("duda");

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
    }

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @Test
    void a_batch_becomes_rows_of_all_tables() {
        tables.store(Samples.line(article));

        assertThat(tables.count("article")).isEqualTo(1);
        assertThat(tables.count("article_revision")).isEqualTo(1);
        assertThat(tables.count("claim")).isEqualTo(2);
        assertThat(tables.count("claim_subject")).isEqualTo(1);
        assertThat(tables.count("source")).isEqualTo(2);
        assertThat(tables.count("attribution")).isEqualTo(2);
        assertThat(tables.count("chain_link")).isEqualTo(5);
        assertThat(tables.count("extraction")).isEqualTo(1);
    }

    @Test
    void a_replay_writes_no_row() {
        tables.store(Samples.line(article));
        Map<String, String> before = tables.rowVersions();

        tables.store(Samples.line(article));
        Samples.line(article).reversed().forEach(event -> tables.store(event));

        assertThat(tables.rowVersions()).isEqualTo(before);
    }

    @Test
    void the_place_of_the_earliest_date_is_kept_and_the_form_of_the_latest_reception() {
        Article posted = Samples.article("duda");
        tables.store(List.of(read(posted, "atom", Duration.ofDays(1), "atom/updated", Duration.ofSeconds(5))));
        tables.store(List.of(read(posted, "rss", Duration.ZERO, "rss/item/pubDate", Duration.ZERO)));

        assertThat(tables.sql(
                                "select form, published_at_from, incomplete, repairs::text as repairs from article_wording")
                        .query()
                        .singleRow())
                .containsEntry("form", "atom")
                .containsEntry("published_at_from", "rss/item/pubDate")
                .containsEntry("incomplete", true)
                .containsEntry("repairs", "{invisible-removed}");
    }

    private static Article read(Article posted, String form, Duration later, String from, Duration receivedLater) {
        return new Article(
                posted.id(),
                posted.revision(),
                posted.url(),
                posted.outlet(),
                posted.title(),
                posted.byline(),
                Objects.requireNonNull(posted.publishedAt()).plus(later),
                posted.receivedAt().plus(receivedLater),
                posted.language(),
                posted.text(),
                posted.contentHash(),
                form,
                from,
                null,
                true,
                List.of("invisible-removed"));
    }

    @Test
    void an_event_that_comes_twice_in_a_batch_is_one_row() {
        tables.store(Samples.line(article).stream()
                .flatMap(event -> List.of(event, event).stream())
                .toList());

        assertThat(tables.count("claim")).isEqualTo(2);
        assertThat(tables.count("incomplete_extraction")).isZero();
    }

    @Test
    void the_stored_spans_are_the_code_points_of_the_stored_words() {
        tables.store(Samples.line(article));

        assertThat(tables.sql("""
            select claim.text = span_text(article_revision.text, claim.spans)
            from claim join article_revision using (article_id, revision)
            """).query(Boolean.class).list()).containsExactly(true, true);
        assertThat(tables.sql("""
            select span_text(article_revision.text, source_spans)
            from attribution join article_revision using (article_id, revision) order by 1
            """).query(String.class).list()).containsExactly("A US official", "Andrzej Duda");
    }

    @Test
    void a_completion_is_stored_with_its_antecedents() {
        Claim claim = Samples.discussed(article, "1.0.0");
        tables.store(article);
        tables.store(new Claim(
                claim.id(),
                claim.articleId(),
                claim.revision(),
                claim.text(),
                claim.spans(),
                claim.sentence(),
                claim.quoteType(),
                claim.polarity(),
                claim.certainty(),
                new Completion("guarantees for Kyiv are under discussion", List.of(new Span(2, 14))),
                claim.subjects(),
                claim.extractor()));

        assertThat(tables.sql("select completion || ' ' || antecedents::text from claim")
                        .query(String.class)
                        .single())
                .isEqualTo("guarantees for Kyiv are under discussion {\"[2,14)\"}");
    }

    @Test
    void an_extraction_tells_why_an_article_was_not_read() {
        tables.store(article);
        tables.store(new Extraction(
                article.id(), article.revision(), new Extractor("samples", "1.0.0"), 0, 0, "declared:de"));

        assertThat(tables.sql("select unread from article_reading where is_current")
                        .query(String.class)
                        .single())
                .isEqualTo("declared:de");
    }

    @Test
    void the_same_text_received_again_is_the_same_revision() {
        tables.store(Samples.article("duda", TEXT, RECEIVED.plusSeconds(60)));
        tables.store(article);

        assertThat(tables.sql("select last_received_at - first_received_at = interval '1 minute' from article_revision")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void the_revision_received_last_is_current_whatever_the_order_of_events() {
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plus(Duration.ofHours(1)));
        tables.store(corrected);
        tables.store(article);

        assertThat(tables.sql("select current_revision from article")
                        .query(String.class)
                        .single())
                .isEqualTo(corrected.revision());
        assertThat(tables.sql("select revision from article_history order by number")
                        .query(String.class)
                        .list())
                .containsExactly(article.revision(), corrected.revision());
    }

    @Test
    void a_greater_extractor_version_replaces_the_results_of_smaller_ones() {
        tables.store(Samples.line(article));
        Claim better = Samples.claim(article, "1.10.0", "guarantees like Israel's", List.of());

        tables.store(better, Samples.dudaViaTheWsj(better), Samples.extraction(article, "1.10.0", 1, 1));

        assertThat(tables.sql("select text from claim").query(String.class).list())
                .containsExactly("guarantees like Israel's");
        assertThat(tables.count("attribution")).isEqualTo(1);
        assertThat(tables.count("source")).isEqualTo(1);
        assertThat(tables.count("chain_link")).isEqualTo(3);
        assertThat(tables.count("claim_subject")).isZero();
        assertThat(tables.count("incomplete_extraction")).isZero();
    }

    @Test
    void a_smaller_version_that_comes_late_is_not_stored() {
        tables.store(article);
        tables.store(Samples.findings(article, "1.10.0"));
        Map<String, String> before = tables.checksums();

        tables.store(Samples.findings(article, "1.9.0"));

        assertThat(tables.checksums()).isEqualTo(before);
    }

    @Test
    void a_greater_version_is_not_shown_before_its_extraction_event_arrives() {
        tables.store(Samples.line(article));

        tables.store(Samples.findings(article, "2.0.0").subList(0, 4));

        assertThat(tables.sql("select distinct extractor_version from statement")
                        .query(String.class)
                        .list())
                .containsExactly("1.0.0");
        tables.store(Samples.extraction(article, "2.0.0", 2, 2));
        assertThat(tables.sql("select distinct extractor_version from statement")
                        .query(String.class)
                        .list())
                .containsExactly("2.0.0");
    }

    @Test
    void a_subject_that_a_claim_no_longer_matches_is_deleted() {
        tables.store(Samples.discussed(article, "1.0.0"));

        tables.store(Samples.claim(
                article,
                "1.0.0",
                "guarantees like Israel's are under discussion",
                List.of(new SubjectMatch("Poland", List.of()))));

        assertThat(tables.sql("select subject from claim_subject")
                        .query(String.class)
                        .list())
                .containsExactly("Poland");
    }

    @Test
    void a_row_that_the_database_rejects_rolls_back_its_whole_batch() {
        Article refused = Samples.article("nul", "A text with a NUL: \0", RECEIVED);

        assertThatThrownBy(() -> tables.store(article, refused)).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(tables.count("article")).isZero();
    }
}
