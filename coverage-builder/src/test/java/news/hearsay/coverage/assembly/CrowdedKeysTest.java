package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where more wordings have a key than a look-up finds, the order of arrival does not matter either: wordings that are
 * added or removed change which ones others find, and the pairs of these follow.
 */
@Tag("slow")
class CrowdedKeysTest {

    private static final CandidateLimits LIMITS = new CandidateLimits(4, 1_000, 1_000);

    private static final List<String> OUTLETS = List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger");
    private static final List<String> PEOPLE = List.of("Otto Grell", "Ana Prieto", "Mark Rutte");
    private static final List<String> OPENINGS = List.of(
            "Otto Grell met Ana Prieto in Lorn, where the Tarn Bridge Company met the Quayside Union.",
            "The Tarn Bridge Company wrote to the Quayside Union about the works in Lorn.",
            "Few expect a result soon.");

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
    @ValueSource(longs = {1, 2})
    void random_orders_and_batch_sizes_give_the_rows_of_a_rebuild(long seed) {
        Random random = new Random(seed);
        List<List<Event>> articles = articles(random);
        articles.forEach(newsroom::store);
        newsroom.rebuild();
        newsroom.sql("delete from coverage_due").update();
        Map<String, List<String>> expected = newsroom.rows();
        assertThatPairsAreThoseOfTheDefinition();

        Collections.shuffle(articles, random);
        clear();
        for (List<Event> events : articles) {
            newsroom.store(events);
            if (random.nextInt(3) > 0) {
                newsroom.cover(1 + random.nextInt(4));
            }
        }
        newsroom.cover();

        assertThatPairsAreThoseOfTheDefinition();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    private static void assertThatPairsAreThoseOfTheDefinition() {
        WordingPairs pairs = new WordingPairs(newsroom, LIMITS.wordingsOfAKey());
        assertThat(pairs.crowdedKeys()).isGreaterThan(20);
        assertThat(new TreeSet<>(newsroom.texts("select wording_id || ' ' || other_id from same_wording")))
                .isEqualTo(pairs.of(ClaimRelation.SAME))
                .isNotEmpty();
        assertThat(new TreeSet<>(newsroom.texts(
                        "select wording_id || ' ' || other_id from wording_link where wording_id < other_id")))
                .isEqualTo(pairs.of(ClaimRelation.LESS_SPECIFIC))
                .isNotEmpty();
    }

    /** Articles, some with several revisions, of which some were read by two versions of the extractor. */
    private static List<List<Event>> articles(Random random) {
        List<List<Event>> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(story(random).events());
        }
        return articles;
    }

    private static Story story(Random random) {
        Story story = Story.in(pick(OUTLETS, random), "story-" + random.nextInt(14))
                .published(Instant.parse("2025-03-01T08:00:00Z")
                        .plus(random.nextInt(20), ChronoUnit.DAYS)
                        .toString())
                .received(Instant.parse("2025-03-25T08:00:00Z")
                        .plus(random.nextInt(500_000), ChronoUnit.SECONDS)
                        .toString())
                .readBy(random.nextInt(5) == 0 ? "1.1.0" : "1.0.0")
                .opening(pick(OPENINGS, random));
        int statements = 1 + random.nextInt(4);
        for (int i = 0; i < statements; i++) {
            story.says(
                    random.nextInt(4) == 0 ? anonymous("a senior official", "France") : person(pick(PEOPLE, random)),
                    claim(random));
        }
        return story;
    }

    private static String claim(Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                pick(List.of("we", "it", "the company"), random) + " would close the "
                        + pick(List.of("harbour", "bridge in Lorn", "old bridge"), random);
            case 1 ->
                "the Tarn Bridge Company, the Quayside Union, Otto Grell and Ana Prieto will "
                        + pick(List.of("close", "not close", "shut"), random) + " the bridge "
                        + pick(List.of("on Friday", "in March", "soon"), random);
            default ->
                pick(List.of("France", "Germany", "Poland"), random) + " will "
                        + pick(List.of("", "", "not "), random) + pick(List.of("send ", "deploy "), random)
                        + pick(List.of("", "500 ", "2,000 "), random) + pick(List.of("troops", "soldiers"), random)
                        + pick(List.of(" to Ukraine", " to Moldova"), random)
                        + pick(List.of("", " after a ceasefire", " within a year"), random);
        };
    }

    private static <T> T pick(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
