package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import news.hearsay.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where more articles have a band than a look-up finds, the order of arrival does not matter either: articles that are
 * added, changed or removed change which ones others find, and the reports follow.
 */
@Tag("slow")
class CrowdedBandsTest {

    private static final CandidateLimits LIMITS = new CandidateLimits(1_000, 1_000, 1);

    private static final List<String> OUTLETS = List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger");
    private static final List<String> WORDS = List.of(("The council of Lorn spoke for most of the evening about the"
                    + " narrow bridge by the old mill and about the barges that wait below it on market days while"
                    + " the masons count stones and the ferry takes schoolchildren to the far bank in rain and fog")
            .split(" "));
    private static final List<String> OTHERS =
            List.of("cold", "quiet", "yellow", "late", "heavy", "small", "distant", "open");

    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(LIMITS);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.writeSeeds();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_orders_and_batch_sizes_give_the_rows_of_a_rebuild(long seed) {
        Random random = new Random(seed);
        List<List<Event>> articles = articles(random);
        Map<String, List<String>> expected = newsroom.rowsOfRebuild(articles);
        assertThatReportsAreThoseOfTheDefinition();

        Collections.shuffle(articles, random);
        clear();
        newsroom.coverInParts(articles, random, () -> 1 + random.nextInt(4));
        newsroom.cover();

        assertThatReportsAreThoseOfTheDefinition();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    /** The reports are the connected components of the pairs of which a band finds one. */
    private static void assertThatReportsAreThoseOfTheDefinition() {
        Map<String, Carrier> carriers = new HashMap<>();
        newsroom.sql("select article_id, minima, words, facts, report_id from carrier")
                .query((row, _) -> Carrier.of(row))
                .list()
                .forEach(carrier -> carriers.put(carrier.articleId(), carrier));
        Map<Long, List<String>> byBand = new HashMap<>();
        newsroom.sql("select band, article_id from carrier_band order by article_id")
                .query((row, _) -> byBand.computeIfAbsent(row.getLong("band"), _ -> new ArrayList<>())
                        .add(row.getString("article_id")))
                .list();
        ConnectedComponents reports = new ConnectedComponents();
        byBand.forEach((_, articles) -> articles.forEach(article -> articles.stream()
                .limit(LIMITS.articlesOfABand())
                .filter(found -> Present.in(carriers, article)
                        .text()
                        .isSameReportAs(Present.in(carriers, found).text()))
                .forEach(found -> reports.join(CarrierRow.reportOf(article), CarrierRow.reportOf(found)))));
        Map<String, UUID> expected = new HashMap<>();
        Map<String, UUID> stored = new HashMap<>();
        carriers.forEach((article, carrier) -> {
            expected.put(article, reports.nameOf(CarrierRow.reportOf(article)));
            stored.put(article, carrier.report());
        });
        assertThat(byBand.values()).anyMatch(articles -> articles.size() > 2 * LIMITS.articlesOfABand());
        assertThat(stored).isEqualTo(expected);
    }

    /** Articles that are edited copies of each other, some with several revisions. */
    private static List<List<Event>> articles(Random random) {
        List<List<String>> texts = new ArrayList<>(List.of(WORDS));
        List<List<Event>> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> text = edited(RandomStories.pick(texts, random), random);
            texts.add(text);
            articles.add(Story.in(RandomStories.pick(OUTLETS, random), "story-" + random.nextInt(14))
                    .published("2025-03-01T08:00:00Z")
                    .received(RandomStories.received(random, 500_000))
                    .opening(String.join(" ", text) + ". ")
                    .says(person("Otto Grell"), "the bridge will close")
                    .events());
        }
        return articles;
    }

    private static List<String> edited(List<String> text, Random random) {
        String[] words = text.toArray(String[]::new);
        for (int i = random.nextInt(10); i > 0; i--) {
            words[random.nextInt(words.length)] = RandomStories.pick(OTHERS, random);
        }
        return Arrays.asList(words);
    }
}
