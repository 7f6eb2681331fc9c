package news.hearsay.store.rows;

import static news.hearsay.store.Samples.RECEIVED;
import static news.hearsay.store.Samples.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import news.hearsay.events.Article;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class OrderOfEventsTest {

    private static final List<Event> HISTORY = history();

    private static Tables tables;
    private static Map<String, String> expected;

    @BeforeContainer
    static void storeInOrder() {
        tables = Tables.fresh();
        tables.store(HISTORY);
        expected = tables.checksums();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void the_order_and_the_repetition_of_events_do_not_change_the_rows(
            @ForAll("deliveries") List<List<Event>> batches) {
        tables.clear();

        batches.forEach(tables::store);

        assertThat(tables.checksums()).isEqualTo(expected);
    }

    /** Returns all events in random order, some of them repeated, in batches. */
    @Provide
    Arbitrary<List<List<Event>>> deliveries() {
        Arbitrary<List<Event>> repeated = Arbitraries.of(HISTORY).list().ofMaxSize(HISTORY.size());
        return repeated.flatMap(more -> {
            List<Event> all = new ArrayList<>(HISTORY);
            all.addAll(more);
            return Combinators.combine(
                            Arbitraries.shuffle(all), Arbitraries.integers().between(1, all.size()))
                    .as(OrderOfEventsTest::cut);
        });
    }

    private static List<List<Event>> cut(List<Event> events, int size) {
        List<List<Event>> batches = new ArrayList<>();
        for (int start = 0; start < events.size(); start += size) {
            batches.add(events.subList(start, Math.min(start + size, events.size())));
        }
        return batches;
    }

    /**
     * Two articles. One was received six times in two revisions, in several forms, and processed by three versions of
     * the extractor.
     */
    private static List<Event> history() {
        Article first = Samples.article("duda");
        Article again = Samples.article("duda", TEXT, RECEIVED.plusSeconds(90));
        Article sameMoment = new Article(
                again.id(),
                again.revision(),
                null,
                "Euromaidan Press Ltd",
                again.title(),
                null,
                null,
                again.receivedAt(),
                "en-GB",
                TEXT,
                again.contentHash());
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plusSeconds(60));
        Article fromFeed = fromFeed(again, "rss/item/pubDate", false);
        Article fromPage = fromFeed(again, "json-ld/datePublished", true);
        List<Event> events = new ArrayList<>(List.of(first, again, sameMoment, fromFeed, fromPage, corrected));
        events.addAll(Samples.findings(first, "1.9.0"));
        events.addAll(Samples.findings(first, "1.10.0"));
        events.addAll(Samples.findings(corrected, "1.9.0"));
        Claim only = Samples.claim(corrected, "2.0", "guarantees like Israel's", List.of());
        events.addAll(List.of(only, Samples.dudaViaTheWsj(only), Samples.extraction(corrected, "2.0", 1, 1)));
        events.addAll(Samples.line(Samples.article("other")));
        return List.copyOf(events);
    }

    private static Article fromFeed(Article posted, String publishedAtFrom, boolean incomplete) {
        return new Article(
                posted.id(),
                posted.revision(),
                posted.url(),
                posted.outlet(),
                posted.title(),
                posted.byline(),
                posted.publishedAt(),
                posted.receivedAt(),
                posted.language(),
                posted.text(),
                posted.contentHash(),
                "rss",
                publishedAtFrom,
                incomplete ? "detected" : null,
                incomplete,
                List.of("spaces-unified", "invisible-removed"));
    }
}
