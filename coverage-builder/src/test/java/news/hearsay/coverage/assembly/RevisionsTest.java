package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.events.Source;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that are posted again: with another date, another text, or at another address. */
@Tag("slow")
class RevisionsTest extends EmptyNewsroom {

    private static final String RAFT = "the raft sank near the old pier";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_earliest_known_date_of_a_text_stays(boolean reversed) {
        Story known = raft().published("2025-01-10T08:00:00Z").received("2026-01-01T08:00:00Z");
        Story later = raft().published("2025-02-20T08:00:00Z").received("2026-01-02T08:00:00Z");
        Story unknown = raft().received("2026-01-03T08:00:00Z");

        publish(reversed, known, later, unknown);

        assertThat(firstSeen()).containsExactly(RAFT + " 2025-01-10");
        assertThat(newsroom.texts("select first_seen::date::text from report")).containsExactly("2025-01-10");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_known_date_outweighs_an_earlier_reception(boolean reversed) {
        Story unknown = raft().received("2025-01-01T08:00:00Z");
        Story known = raft().published("2025-01-10T08:00:00Z").received("2025-01-11T08:00:00Z");

        publish(reversed, unknown, known);

        assertThat(firstSeen()).containsExactly(RAFT + " 2025-01-10");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_revision_keeps_the_date_of_what_it_repeats(boolean reversed) {
        String found = "two hikers were found at the northern ridge";
        Story first = raft().published("2025-06-01T08:00:00Z").received("2025-06-01T09:00:00Z");
        Story second = raft().says(person("Ana Prieto"), found)
                .published("2025-06-04T08:00:00Z")
                .received("2025-06-04T09:00:00Z");

        publish(reversed, first, second);

        assertThat(firstSeen()).containsExactlyInAnyOrder(RAFT + " 2025-06-01", found + " 2025-06-04");
    }

    @Test
    void a_revision_without_a_date_has_that_of_the_revision_before() {
        publish(
                false,
                raft().published("2025-06-01T08:00:00Z").received("2026-06-01T09:00:00Z"),
                raft().opening("Nobody was hurt.").received("2026-06-04T09:00:00Z"));

        assertThat(firstSeen()).containsExactly(RAFT + " 2025-06-01");
        assertThat(newsroom.texts("select published_at::date::text from thread_mention"))
                .containsExactly("2025-06-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the harbour will stay closed for the whole of March | the harbour will stay closed throughout March
        the bank lost the savings of forty fishermen | the bank lost the savings of forty fishermen and their widows
        the ferry company hid the report from its insurers | the ferry company had hidden the report from insurers for months
        """)
    void a_rewording_by_the_outlet_is_no_withdrawal(String before, String after) {
        publish(
                false,
                revision("10:00").says(person("Ana Prieto"), before),
                revision("12:00").says(person("Ana Prieto"), after));

        assertThat(statuses()).containsExactly(after + ": current");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the pier of the old harbour is safe | the pier of the new town must be rebuilt
        three workers died in the quarry | four workers died in the quarry
        the route to the island will stay closed until September | the route to the island will stay closed until June
        the old bridge at the mill will be closed | the old bridge at the mill should be closed
        the minister will visit Lorn in the spring | the minister will visit Eastmouth in the spring
        the museum will open in June | the school needs more teachers
        """)
    void another_claim_of_the_same_source_is_a_withdrawal(String before, String after) {
        publish(
                false,
                revision("10:00").says(person("Ana Prieto"), before),
                revision("12:00").says(person("Ana Prieto"), after));

        assertThat(statuses()).containsExactlyInAnyOrder(before + ": withdrawn", after + ": current");
    }

    @Test
    void the_opposite_of_a_claim_is_no_rewording() {
        String claim = "the bank lost the savings of forty fishermen";
        publish(
                false,
                revision("10:00").says(person("Ana Prieto"), claim),
                revision("12:00").opening("Corrected.").saysNot(person("Ana Prieto"), claim));

        assertThat(newsroom.texts("select negated || ': ' || status from thread_mention"))
                .containsExactlyInAnyOrder("false: withdrawn", "true: current");
    }

    @Test
    void another_cue_for_the_same_claim_is_no_withdrawal_but_a_denial_is() {
        publish(
                false,
                revision("10:00").says(person("Ana Prieto"), RAFT),
                revision("12:00").opening("Updated.").says(person("Ana Prieto"), Stance.CONFIRMS, RAFT));
        assertThat(newsroom.texts("select stance || ': ' || status from thread_mention"))
                .containsExactly("confirms: current");

        publish(false, revision("14:00").opening("Corrected.").says(person("Ana Prieto"), Stance.DENIES, RAFT));

        assertThat(newsroom.texts("select stance || ': ' || status from thread_mention"))
                .containsExactlyInAnyOrder("confirms: withdrawn", "denies: current");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_text_of_one_outlet_at_two_addresses_is_one_article(boolean reversed) {
        Source guards = anonymous("two guards", null);
        publish(
                reversed,
                Story.in("Harbour Courier", "4711-depot")
                        .published("2025-02-01T08:00:00Z")
                        .says(guards, "the depot had been emptied"),
                Story.in("Harbour Courier", "4711-depot-empty")
                        .published("2025-02-01T10:00:00Z")
                        .says(guards, "the depot had been emptied"));

        assertThat(newsroom.texts("select concat_ws(' ', mentions, articles, outlets, first_seen) from thread"))
                .containsExactly("1 1 1 2025-02-01 08:00:00+00");
        assertThat(newsroom.texts("select title from thread_mention")).containsExactly("On 4711-depot");
    }

    @Test
    void one_text_of_two_outlets_or_of_two_weeks_is_two_articles() {
        Source guards = anonymous("two guards", null);
        publish(
                false,
                Story.in("Harbour Courier", "depot")
                        .published("2025-02-01T08:00:00Z")
                        .says(guards, "the depot had been emptied"),
                Story.in("Northern Star", "depot")
                        .published("2025-02-01T10:00:00Z")
                        .says(guards, "the depot had been emptied"),
                Story.in("Harbour Courier", "depot-again")
                        .published("2025-02-15T08:00:00Z")
                        .says(guards, "the depot had been emptied"));

        assertThat(newsroom.texts("select concat_ws(' ', mentions, articles, outlets) from thread"))
                .containsExactly("3 3 2");
    }

    @Test
    void a_withdrawn_statement_is_no_earlier_position() {
        publish(
                false,
                revision("10:00").says(person("Ana Prieto"), RAFT),
                revision("12:00").says(person("Ole Fink"), "nobody came to the market"),
                Story.in("Northern Star", "raft")
                        .published("2025-03-09T08:00:00Z")
                        .saysNot(person("Ana Prieto"), RAFT));

        assertThat(newsroom.texts("select status from thread_mention where source = 'Ana Prieto'"))
                .containsExactlyInAnyOrder("withdrawn", "current");
        assertThat(newsroom.count("position_change")).isZero();
    }

    @Test
    void a_mention_that_cites_an_outlet_for_the_contrary_of_its_story_is_no_position() {
        publish(
                false,
                Story.in("Northern Star", "raft")
                        .published("2025-03-01T08:00:00Z")
                        .says(person("Ana Prieto"), RAFT),
                Story.in("Harbour Courier", "raft")
                        .published("2025-03-02T08:00:00Z")
                        .saysNot(person("Ana Prieto"), RAFT, "Northern Star"));

        assertThat(newsroom.count("position_change")).isZero();

        publish(
                false,
                Story.in("Lorn Evening Post", "raft")
                        .published("2025-03-03T08:00:00Z")
                        .saysNot(person("Ana Prieto"), RAFT, "Valley Journal"));

        assertThat(newsroom.texts("select later_outlet from position_change")).containsExactly("Lorn Evening Post");
    }

    private static Story raft() {
        return Story.in("Harbour Courier", "raft").says(person("Pia Holt"), RAFT);
    }

    private static Story revision(String time) {
        return Story.in("Lorn Evening Post", "edited").received("2025-02-01T" + time + ":00Z");
    }

    /** Publishes one after the other. */
    private static void publish(boolean reversed, Story... stories) {
        List<Story> order = List.of(stories);
        for (Story story : reversed ? order.reversed() : order) {
            newsroom.publish(story);
        }
    }

    private static List<String> firstSeen() {
        return newsroom.texts("select headline || ' ' || first_seen::date from thread");
    }

    private static List<String> statuses() {
        return newsroom.texts("select claim || ': ' || status from thread_mention");
    }
}
