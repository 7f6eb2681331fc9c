package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.RandomStories.pick;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static final RandomStories STORIES = new RandomStories(500_000, CrowdedKeysTest::claim);

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
        List<List<Event>> articles = STORIES.articles(random);
        Map<String, List<String>> expected = newsroom.rowsOfRebuild(articles);
        assertThatPairsAreThoseOfTheDefinition();

        Collections.shuffle(articles, random);
        clear();
        newsroom.coverInParts(articles, random, () -> 1 + random.nextInt(4));
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
}
