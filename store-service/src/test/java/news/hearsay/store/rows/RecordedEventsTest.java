package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.hearsay.events.EventCodec;
import news.hearsay.events.RecordedEvents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that were recorded with version 1 of the contract become the same rows as then. */
@Tag("slow")
class RecordedEventsTest {

    @Test
    void recorded_events_become_the_same_rows() {
        Tables tables = Tables.fresh();

        tables.store(
                RecordedEvents.ofVersion1().stream().map(EventCodec::decode).toList());

        assertThat(tables.sql("""
            select outlet, title, published_at::text as published, source, chain, cue, claim, stance, quote_type, subjects::text as subjects,
                aspects::text as aspects, source_role, source_affiliation, url, article_id, revision, claim_spans::text as claim_spans,
                extractor_version
            from statement
            """).query().singleRow())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("outlet", "Our Daily"),
                        Map.entry("title", "Guarantees before a truce 🕊"),
                        Map.entry(
                                "published",
                                tables.sql("select '2025-03-04T08:00:00Z'::timestamptz::text")
                                        .query(String.class)
                                        .single()),
                        Map.entry("source", "Olena Marchenko"),
                        Map.entry("chain", "Olena Marchenko → Courier → Our Daily"),
                        Map.entry("cue", "told"),
                        Map.entry("claim", "We need guarantees first"),
                        Map.entry("stance", "states"),
                        Map.entry("quote_type", "direct"),
                        Map.entry("subjects", "{\"Ukraine security guarantees\"}"),
                        Map.entry("aspects", "{troops}"),
                        Map.entry("source_role", "Minister"),
                        Map.entry("source_affiliation", "Ukraine"),
                        Map.entry("url", "https://daily.example/2025/03/04/guarantees"),
                        Map.entry("article_id", "4b7a6b82-5d5a-5378-b349-f31a745d79c2"),
                        Map.entry("revision", "4615d98e87ffabb5"),
                        Map.entry("claim_spans", "{\"[1,25)\"}"),
                        Map.entry("extractor_version", "1.2.0")));
        assertThat(tables.count("incomplete_extraction")).isZero();
    }
}
