package news.hearsay.store.rows;

import static news.hearsay.store.Samples.RECEIVED;
import static news.hearsay.store.Samples.SUBJECT;
import static news.hearsay.store.Samples.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Ids;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@Tag("slow")
class ViewsTest {

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
    void a_statement_contains_the_source_the_claim_and_the_chain() {
        tables.store(Samples.line(article));

        assertThat(row("""
            select outlet, source, origin, chain, chain_links::text as chain_links, via::text as via, inferred_via::text as inferred_via, cue, claim,
                stance, source_kind, source_role, subjects::text as subjects, aspects::text as aspects, published_at::date::text as published
            from statement where source_name = 'Andrzej Duda'
            """))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("outlet", "Euromaidan Press"),
                        Map.entry("source", "Andrzej Duda"),
                        Map.entry("origin", "Andrzej Duda"),
                        Map.entry("chain", "Andrzej Duda → the WSJ → Euromaidan Press"),
                        Map.entry("chain_links", "{\"Andrzej Duda\",\"the WSJ\",\"Euromaidan Press\"}"),
                        Map.entry("via", "{\"the WSJ\"}"),
                        Map.entry("inferred_via", "{\"the WSJ\"}"),
                        Map.entry("cue", "told"),
                        Map.entry("claim", "guarantees like Israel's are under discussion"),
                        Map.entry("stance", "states"),
                        Map.entry("source_kind", "person"),
                        Map.entry("source_role", "president"),
                        Map.entry("subjects", "{\"Ukraine security guarantees\"}"),
                        Map.entry("aspects", "{\"Israeli-type model\",\"NATO membership\"}"),
                        Map.entry("published", "2023-05-23")));
    }

    @Test
    void an_anonymous_source_is_a_statement_with_the_words_of_the_text() {
        tables.store(Samples.line(article));

        assertThat(row("select source, source_name is null as unnamed, source_anonymity, sentence from"
                        + " statement where source_kind = 'anonymous'"))
                .containsEntry("source", "A US official")
                .containsEntry("unnamed", true)
                .containsEntry("source_anonymity", "on condition of \"anonymity\"");
    }

    @Test
    void a_statement_without_source_or_cue_is_shown() {
        Claim claim = Samples.discussed(article, "1.0.0");
        Attribution duda = Samples.dudaViaTheWsj(claim);
        Attribution open = new Attribution(
                duda.id(),
                claim.id(),
                claim.articleId(),
                claim.revision(),
                null,
                null,
                null,
                duda.chain().subList(1, 3),
                0.5,
                claim.extractor());
        tables.store(article, claim, open, Samples.extraction(article, "1.0.0", 1, 1));

        assertThat(row("select source is null as open, origin, chain from statement"))
                .containsEntry("open", true)
                .containsEntry("origin", "the WSJ")
                .containsEntry("chain", "the WSJ → Euromaidan Press");
    }

    @Test
    void sentences_of_a_long_text_are_those_of_its_spans() {
        String text = TEXT + "\n🕊 A long night at the quay…".repeat(4_000);
        tables.store(Samples.line(Samples.article("long", text, RECEIVED)));
        tables.sql("""
                insert into claim (id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty)
                select 'claim-' || n, extractor_version, article_id, revision, 'night', '{}', int4range(n * 340, n * 340 + 1 + n % 170),
                    'indirect', 'positive', 'certain'
                from extraction, generate_series(0, 320) as n
                """).update();
        tables.sql("""
                insert into attribution (id, extractor_version, article_id, revision, claim_id, confidence)
                select 'a' || id, extractor_version, article_id, revision, id, 1 from claim where id like 'claim-%'
                """).update();

        assertThat(tables.sql("""
                        select sentence = span_text(text, array[claim.sentence_span]) as same, count(*) from statement
                        join article_wording using (article_id, revision)
                        join (select id as claim_id, sentence as sentence_span from claim) as claim using (claim_id)
                        group by 1
                        """).query().listOfRows()).containsExactly(Map.of("same", true, "count", 323L));
        assertThat(tables.sql("select string_agg(text, '' order by number) from text_block")
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    @Test
    void statements_come_from_the_current_revision_only() {
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plusSeconds(60));
        tables.store(Samples.line(article));
        tables.store(Samples.line(corrected));

        assertThat(tables.sql("select distinct revision from statement")
                        .query(String.class)
                        .list())
                .containsExactly(corrected.revision());
    }

    @Test
    void coverage_counts_articles_claims_and_sources_of_a_day_by_subject_and_outlet() {
        tables.store(Samples.line(article));
        tables.store(Samples.line(Samples.article("again")));

        assertThat(row("select day::text, outlet, articles, claims, sources from coverage_daily where subject = '"
                        + SUBJECT + "'"))
                .containsEntry("day", "2023-05-23")
                .containsEntry("outlet", "Euromaidan Press")
                .containsEntry("articles", 2L)
                .containsEntry("claims", 2L)
                .containsEntry("sources", 1L);
        assertThat(tables.sql("select aspect from coverage_daily_by_aspect order by aspect")
                        .query(String.class)
                        .list())
                .containsExactly("Israeli-type model", "NATO membership");
    }

    @Test
    void an_origin_counts_the_outlets_that_repeat_it() {
        tables.store(Samples.line(article));
        Article elsewhere = Samples.article("elsewhere");
        tables.store(Samples.line(new Article(
                elsewhere.id(),
                Ids.revision(elsewhere.contentHash()),
                null,
                "Another Paper",
                elsewhere.title(),
                null,
                null,
                RECEIVED,
                "en",
                elsewhere.text(),
                elsewhere.contentHash())));

        assertThat(row("select articles, outlets, outlet_names::text as names from origin where origin ="
                        + " 'Andrzej Duda'"))
                .containsEntry("articles", 2L)
                .containsEntry("outlets", 2L)
                .containsEntry("names", "{\"Another Paper\",\"Euromaidan Press\"}");
    }

    @Test
    void nothing_is_incomplete_once_all_announced_events_have_arrived() {
        tables.store(Samples.line(article));

        assertThat(problems()).isEmpty();
    }

    @Test
    void an_article_without_claims_is_complete_once_its_extraction_event_arrives() {
        tables.store(article);
        assertThat(problems()).containsExactly("the extraction record is missing");

        tables.store(Samples.extraction(article, "1.0.0", 0, 0));

        assertThat(problems()).isEmpty();
    }

    @Test
    void an_extraction_with_any_event_missing_is_incomplete() {
        List<Event> line = Samples.line(article);
        for (Event missing : line) {
            tables.clear();
            tables.store(line.stream().filter(event -> !event.equals(missing)).toList());

            assertThat(problems()).as("without %s", missing.eventId()).hasSize(1);
        }
    }

    /** The texts that the function was not adapted to, with the figures of docs/coverage.md. */
    @Test
    void most_full_statements_and_phrases_are_recognised() throws IOException {
        Map<String, Integer> recognised = new TreeMap<>();
        for (String line : new ClassPathResource("statements/held-out.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] judged = line.split("\t");
            boolean statement = tables.sql("select is_statement(:claim)")
                    .param("claim", judged[1])
                    .query(Boolean.class)
                    .single();
            recognised.merge(judged[0], statement == judged[0].equals("statement") ? 1 : 0, Integer::sum);
        }

        assertThat(recognised).isEqualTo(Map.of("statement", 22, "phrase", 26));
    }

    private List<String> problems() {
        return tables.sql("select problem from incomplete_extraction")
                .query(String.class)
                .list();
    }

    private Map<String, Object> row(String sql) {
        return tables.sql(sql).query().singleRow();
    }
}
