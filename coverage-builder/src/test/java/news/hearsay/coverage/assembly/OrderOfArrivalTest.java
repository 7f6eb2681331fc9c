package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.outlet;
import static news.hearsay.coverage.assembly.Story.person;
import static news.hearsay.coverage.assembly.Story.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hearsay.events.Event;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order and batches in which articles arrive do not change threads, origins, reports and counts. */
@Tag("slow")
class OrderOfArrivalTest {

    private static final String MODEL =
            "Western allies consider offering Kyiv security guarantees like those of Israel";
    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";

    private static final String KITCHEN = "the palace kitchen is closed";

    private static Newsroom newsroom;
    private static Map<String, List<String>> expected;

    @BeforeAll
    static void publishInOrder() {
        newsroom = Newsroom.open();
        newsroom.writeSeeds();
        for (List<Event> events : history()) {
            newsroom.store(events);
        }
        newsroom.cover();
        expected = newsroom.rows();
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void the_articles_cover_all_cases() {
        newsroom.clear();
        newsroom.writeSeeds();
        history().forEach(newsroom::store);
        newsroom.cover();

        assertThat(newsroom.count("thread")).isGreaterThan(3);
        assertThat(newsroom.count("thread where outlets > 2 and origins > 1")).isPositive();
        assertThat(newsroom.count("thread where opposite_id is not null")).isGreaterThan(1);
        assertThat(newsroom.count("report where carriers > 1")).isPositive();
        assertThat(newsroom.count("position_change")).isPositive();
        assertThat(newsroom.texts(
                        "select origin || ' ' || carriers from thread join thread_origin on thread.id = thread_id"
                                + " where headline = '" + KITCHEN + "'"))
                .containsExactly("unnamed, by Blue Lantern 3");
        assertThat(newsroom.texts("select distinct status from mention"))
                .contains("current", "withdrawn", "superseded");
        assertThat(newsroom.count("coverage_failure")).isZero();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 5", "4, 50"})
    void random_orders_and_batch_sizes_give_the_same_rows(long seed, int articles) {
        Random random = new Random(seed);
        List<List<Event>> shuffled = new ArrayList<>(history());
        Collections.shuffle(shuffled, random);
        newsroom.clear();
        newsroom.writeSeeds();

        newsroom.coverInParts(shuffled, random, () -> articles);
        newsroom.cover(articles);

        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    @Test
    void single_events_in_random_order_give_the_same_rows() {
        Random random = new Random(5);
        List<Event> events =
                new ArrayList<>(history().stream().flatMap(List::stream).toList());
        Collections.shuffle(events, random);
        newsroom.clear();
        newsroom.writeSeeds();

        for (int start = 0; start < events.size(); start += 12) {
            newsroom.store(events.subList(start, Math.min(start + 12, events.size())));
            newsroom.cover(4);
        }

        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    @Test
    void a_replay_makes_nothing_due_and_a_rebuild_is_equal() {
        newsroom.clear();
        newsroom.writeSeeds();
        history().forEach(newsroom::store);
        newsroom.cover();

        history().forEach(newsroom::store);
        assertThat(newsroom.count("coverage_due")).isZero();
        newsroom.rebuild();

        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    /** Twenty-four articles: some have several revisions, and one was read by two versions of the extractor. */
    private static List<List<Event>> history() {
        String copied =
                "Talks on what comes after the war went on in several capitals this week, and diplomats spoke of a"
                        + " slow but steady pace. ";
        List<Story> stories = List.of(
                Story.in("Euromaidan Press", "model")
                        .published("2023-05-24T08:00:00Z")
                        .says(person("Andrzej Duda"), MODEL, "the WSJ")
                        .says(
                                anonymous("A US official", "United States"),
                                Stance.CONFIRMS,
                                "talks on the model are under way",
                                "the WSJ"),
                Story.in("Harbour Courier", "model")
                        .published("2023-05-24T09:00:00Z")
                        .says(outlet("The Wall Street Journal"), MODEL),
                Story.in("Lighthouse Post", "model")
                        .published("2023-05-24T10:00:00Z")
                        .says(outlet("Euromaidan Press"), MODEL),
                Story.in("Morning Ledger", "model")
                        .published("2023-05-24T11:00:00Z")
                        .says(person("Andrzej Duda"), MODEL, "the WSJ"),
                Story.in("Evening Ledger", "model")
                        .says(outlet("the WSJ"), MODEL)
                        .received("2023-05-24T12:00:00Z"),
                Story.in("Own Ears Weekly", "model")
                        .published("2023-05-25T10:00:00Z")
                        .says(anonymous("a European official", null), MODEL),
                Story.in("Harbour Courier", "copy")
                        .published("2025-03-01T09:00:00Z")
                        .opening(copied)
                        .says(anonymous("a senior diplomat", "France"), TROOPS),
                Story.in("Lighthouse Post", "copy")
                        .published("2025-03-01T10:00:00Z")
                        .opening(copied)
                        .says(anonymous("a senior diplomat", "France"), TROOPS),
                Story.in("Morning Ledger", "copy")
                        .published("2025-03-01T08:00:00Z")
                        .opening(copied + "Few expect a result soon.")
                        .says(anonymous("a senior diplomat", "France"), TROOPS),
                Story.in("Paris Placeholder", "yes")
                        .published("2025-03-02T10:00:00Z")
                        .says(person("Emmanuel Macron"), TROOPS),
                Story.in("Paris Placeholder", "no")
                        .published("2025-03-09T10:00:00Z")
                        .saysNot(person("Macron"), TROOPS),
                Story.in("Moscow Sample", "denies")
                        .published("2025-03-03T10:00:00Z")
                        .says(person("the French President"), Stance.DENIES, TROOPS),
                Story.in("Kyiv Example", "edited")
                        .published("2025-02-01T10:00:00Z")
                        .received("2025-02-01T10:00:00Z")
                        .says(person("Volodymyr Zelensky"), "Ukraine needs 200,000 peacekeepers")
                        .says(person("Zelenskyy"), "the front holds"),
                Story.in("Kyiv Example", "edited")
                        .published("2025-02-01T10:00:00Z")
                        .received("2025-02-01T12:00:00Z")
                        .says(person("Volodymyr Zelenskiy"), "Ukraine needs 200,000 peacekeepers"),
                Story.in("Kyiv Example", "edited")
                        .published("2025-02-01T10:00:00Z")
                        .received("2025-02-01T14:00:00Z")
                        .says(person("Volodymyr Zelenskiy"), "Ukraine needs 200,000 peacekeepers")
                        .says(person("Volodymyr Zelenskiy"), "a ceasefire alone is not enough"),
                Story.in("Read Twice", "again")
                        .published("2025-04-01T10:00:00Z")
                        .says(person("Mark Rutte"), MODEL)
                        .says(null, "an agreement is close"),
                Story.in("Read Twice", "again")
                        .published("2025-04-01T10:00:00Z")
                        .readBy("1.1.0")
                        .says(person("Mark Rutte"), Stance.CONFIRMS, MODEL)
                        .saysNot(null, "an agreement is close"),
                Story.in("Harbour Courier", "kitchen")
                        .published("2025-02-12T10:00:00Z")
                        .says(person("Blue Lantern"), KITCHEN),
                Story.in("Moscow Sample", "kitchen")
                        .published("2025-02-12T11:00:00Z")
                        .says(
                                source(SourceKind.ORGANISATION, "The Blue Lantern", "The Blue Lantern", null, null),
                                KITCHEN),
                Story.in("Blue Lantern", "kitchen")
                        .published("2025-02-12T07:00:00Z")
                        .says(anonymous("A cook", null), KITCHEN),
                Story.in("Paris Placeholder", "kitchen")
                        .published("2025-02-13T07:00:00Z")
                        .says(person("Emmanuel Macron"), Stance.DECLINES, KITCHEN)
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null), "the clinic is cold"),
                Story.in("Moscow Sample", "clinic")
                        .published("2025-02-14T07:00:00Z")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "mayor", null), "the clinic is cold"),
                Story.in("Harbour Courier", "clinic")
                        .published("2025-02-15T07:00:00Z")
                        .says(person("Anna Holm"), "the clinic is cold"),
                Story.in("Northern Star", "clinic")
                        .published("2025-02-16T07:00:00Z")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null), "the clinic is old")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "mayor", null), "the clinic is new"),
                Story.in("Lighthouse Post", "clinic")
                        .published("2025-02-17T07:00:00Z")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null), "the clinic is old")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "mayor", null), "the clinic is new"),
                Story.in("Harbour Courier", "open")
                        .published("2025-04-02T10:00:00Z")
                        .says(null, "an agreement is close"));
        return stories.stream().map(Story::events).toList();
    }
}
