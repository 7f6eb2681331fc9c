package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.events.Ruling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rulings that two claims are the same or different join and split threads. */
@Tag("slow")
class ClaimRulingsTest extends RuledNewsroom {

    private static final List<String> OUTLETS =
            List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger", "Night Herald");

    private static final List<String> PEOPLE = List.of("Ole Brandt", "Mia Lund", "Tilda Moe", "Anna Holm");

    private static final String DREDGED = "the harbour will be dredged in spring";

    private final Desk desk = new Desk();
    private final Story one = Story.in("Harbour Courier", "works")
            .published("2025-03-01T09:00:00Z")
            .says(person("Ole Brandt"), DREDGED);
    private final Story same = Story.in("Lighthouse Post", "works")
            .published("2025-06-01T10:00:00Z")
            .says(person("Mia Lund"), "in spring the harbour will be dredged");
    private final Story other = Story.in("Morning Ledger", "works")
            .published("2025-09-01T10:00:00Z")
            .says(person("Tilda Moe"), "silt has to leave the port basin");

    private final Story third = Story.in("Night Herald", "works")
            .published("2025-12-01T10:00:00Z")
            .says(person("Anna Holm"), "the museum is closed on Mondays");
    private final Story repeated = Story.in("Night Herald", "repeated")
            .published("2025-03-01T11:00:00Z")
            .says(person("Anna Holm"), DREDGED);

    private final Story copied =
            Story.in("Night Herald", "copied").published("2025-03-01T11:00:00Z").says(person("Ole Brandt"), DREDGED);

    /** The outlets of each thread. */
    private static List<String> threads() {
        return newsroom.texts("select array_to_string(outlet_names, ', ') from thread order by 1");
    }

    @Test
    void claims_that_are_the_same_are_one_thread_until_the_ruling_is_undone() {
        newsroom.publish(one, same, other);
        Map<String, List<String>> before = rows();
        assertThat(threads()).containsExactly("Harbour Courier, Lighthouse Post", "Morning Ledger");

        Ruling ruling = desk.same(one, 0, other, 0);
        rule(ruling);

        assertThat(threads()).containsExactly("Harbour Courier, Lighthouse Post, Morning Ledger");
        assertThat(newsroom.texts("select origins::text from thread")).containsExactly("3");
        assertThat(status(ruling)).isEqualTo("applied");

        rule(desk.undo(ruling));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void claims_that_are_different_are_two_threads_until_the_ruling_is_undone() {
        newsroom.publish(one, same);
        Map<String, List<String>> before = rows();
        assertThat(threads()).containsExactly("Harbour Courier, Lighthouse Post");

        Ruling ruling = desk.different(one, 0, same, 0);
        rule(ruling);

        assertThat(threads()).containsExactly("Harbour Courier", "Lighthouse Post");
        assertThat(status(ruling)).isEqualTo("applied");

        rule(desk.undo(ruling));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_claim_that_is_separated_leaves_the_rest_of_its_thread_together() {
        List<Story> stories = saying(DREDGED, "in spring the harbour will be dredged", DREDGED, DREDGED);
        newsroom.publish(stories.toArray(Story[]::new));
        Map<String, List<String>> before = rows();
        List<String> id = newsroom.texts("select id::text from thread");
        assertThat(id).hasSize(1);

        for (int separated = 0; separated < 4; separated++) {
            Ruling ruling = desk.different(stories.get(separated), 0, stories.get((separated + 1) % 4), 0);
            rule(ruling);

            assertThat(status(ruling)).isEqualTo("applied");
            assertThat(threads()).containsExactlyInAnyOrder(outlet(separated), outletsWithout(separated));
            assertThat(newsroom.texts("select id::text from thread where mentions = 3"))
                    .isEqualTo(id);

            rule(desk.undo(ruling));

            assertThat(rows()).isEqualTo(before);
        }
    }

    @Test
    void claims_that_are_separated_one_after_the_other_are_each_alone() {
        List<Story> stories = saying(DREDGED, DREDGED, DREDGED, DREDGED);
        newsroom.publish(stories.toArray(Story[]::new));
        Ruling first = desk.different(stories.get(0), 0, stories.get(1), 0);
        Ruling second = desk.different(stories.get(1), 0, stories.get(2), 0);
        rule(first);
        rule(second);

        assertThat(threads()).containsExactly(outlet(0), outlet(1), outletsWithout(0, 1));
        Map<String, List<String>> both = newsroom.rows();
        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(both);

        rule(desk.undo(first));

        assertThat(threads()).containsExactlyInAnyOrder(outlet(1), outletsWithout(1));
    }

    @Test
    void of_claims_of_different_detail_the_rest_stays_together() {
        List<Story> stories = saying(
                DREDGED,
                "the harbour will be dredged",
                "in spring the harbour will be dredged",
                "the harbour is to be dredged");
        newsroom.publish(stories.toArray(Story[]::new));
        assertThat(threads()).hasSize(1);

        for (int separated = 0; separated < 4; separated++) {
            for (int other = 0; other < 4; other++) {
                if (other != separated) {
                    Ruling ruling = desk.different(stories.get(separated), 0, stories.get(other), 0);
                    rule(ruling);

                    assertThat(threads()).containsExactlyInAnyOrder(outlet(separated), outletsWithout(separated));

                    rule(desk.undo(ruling));
                }
            }
        }
        assertThat(threads()).hasSize(1);
    }

    @Test
    void a_separated_claim_can_join_another_one() {
        List<Story> stories = saying(DREDGED, DREDGED, DREDGED, "the museum is closed on Mondays");
        newsroom.publish(stories.toArray(Story[]::new));
        Ruling separated = desk.different(stories.get(0), 0, stories.get(1), 0);
        Ruling joined = desk.same(stories.get(3), 0, stories.get(0), 0);
        rule(separated, joined);

        assertThat(List.of(status(separated), status(joined))).containsExactly("applied", "applied");
        assertThat(threads()).containsExactlyInAnyOrder(outletsWithout(1, 2), outletsWithout(0, 3));
    }

    /** A story of each of the first outlets, each on another matter. */
    private static List<Story> saying(String... claims) {
        return IntStream.range(0, claims.length)
                .mapToObj(i -> Story.in(outlet(i), "matter-" + i)
                        .published("2025-0%d-01T09:00:00Z".formatted(1 + 2 * i))
                        .says(person(PEOPLE.get(i)), claims[i]))
                .toList();
    }

    private static String outlet(int story) {
        return OUTLETS.get(story);
    }

    private static String outletsWithout(Integer... stories) {
        List<Integer> without = List.of(stories);
        return IntStream.range(0, OUTLETS.size())
                .filter(story -> !without.contains(story))
                .mapToObj(OUTLETS::get)
                .collect(Collectors.joining(", "));
    }

    @Test
    void of_rulings_on_the_same_claims_the_latest_applies() {
        newsroom.publish(one, other);
        Ruling split = desk.different(one, 0, other, 0);
        Ruling merge = desk.same(other, 0, one, 0);
        rule(merge, split);

        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger");
        assertThat(List.of(status(merge), status(split))).containsExactly("applied", "superseded");

        Ruling splitAgain = desk.different(one, 0, other, 0);
        rule(splitAgain);

        assertThat(threads()).containsExactly("Harbour Courier", "Morning Ledger");
        assertThat(List.of(status(merge), status(splitAgain))).containsExactly("superseded", "applied");
    }

    @Test
    void a_ruling_that_would_join_different_claims_through_a_third_is_for_review() {
        newsroom.publish(one, other, third);
        Ruling merge = desk.same(one, 0, other, 0);
        Ruling late = desk.same(other, 0, third, 0);
        Ruling split = desk.different(one, 0, third, 0);
        rule(late, split, merge);

        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger", "Night Herald");
        assertThat(List.of(status(merge), status(late), status(split)))
                .containsExactly("applied", "for review", "applied");
    }

    @Test
    void a_claim_that_joins_one_of_two_split_claims_is_in_its_thread_only() {
        newsroom.publish(one, same, other, third);
        rule(desk.different(one, 0, same, 0), desk.same(one, 0, other, 0), desk.same(same, 0, third, 0));

        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger", "Lighthouse Post, Night Herald");
        Map<String, List<String>> before = newsroom.rows();
        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(before);
    }

    @Test
    void an_undo_has_a_status_and_can_be_undone() {
        newsroom.publish(one, other);
        Ruling ruling = desk.same(one, 0, other, 0);
        Ruling undo = desk.undo(ruling);
        rule(ruling, undo);

        assertThat(List.of(status(ruling), status(undo))).containsExactly("undone", "applied");

        Ruling again = desk.undo(undo);
        rule(again);

        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger");
        assertThat(List.of(status(ruling), status(undo), status(again)))
                .containsExactly("applied", "undone", "applied");
    }

    @Test
    void claims_of_the_same_words_in_two_stories_can_be_different() {
        newsroom.publish(one, repeated);
        assertThat(threads()).containsExactly("Harbour Courier, Night Herald");

        Ruling ruling = desk.different(one, 0, repeated, 0);
        rule(ruling);

        assertThat(status(ruling)).isEqualTo("applied");
        assertThat(threads()).containsExactly("Harbour Courier", "Night Herald");
    }

    @Test
    void claims_of_the_same_words_in_one_story_cannot_be_different() {
        newsroom.publish(one, copied);
        Ruling ruling = desk.different(one, 0, copied, 0);
        rule(ruling);

        assertThat(status(ruling)).isEqualTo("for review");
        assertThat(threads()).containsExactly("Harbour Courier, Night Herald");
    }

    @Test
    void a_ruling_on_a_claim_of_an_article_that_is_not_stored_applies_when_the_article_comes() {
        newsroom.publish(one);
        Ruling ruling = desk.same(one, 0, other, 0);
        rule(ruling);

        assertThat(status(ruling)).isEqualTo("for review");

        newsroom.publish(other);

        assertThat(status(ruling)).isEqualTo("applied");
        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger");
    }

    @Test
    void a_ruling_on_claims_survives_a_later_version_of_the_extractor_and_a_rebuild() {
        newsroom.publish(one, other);
        rule(desk.same(one, 0, other, 0));

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .readBy("2.0.0")
                .finds(person("Ole Brandt"), DREDGED, "the harbour will be dredged"));

        assertThat(threads()).containsExactly("Harbour Courier, Morning Ledger");
        Map<String, List<String>> before = newsroom.rows();
        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(before);
    }

    @Test
    void a_ruling_on_a_claim_that_a_later_revision_drops_is_for_review() {
        newsroom.publish(one, other);
        Ruling ruling = desk.same(one, 0, other, 0);
        rule(ruling);

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .received("2025-03-02T09:00:00Z")
                .says(person("Ole Brandt"), "the museum is closed"));

        assertThat(status(ruling)).isEqualTo("for review");
        assertThat(threads()).hasSize(3);
    }
}
