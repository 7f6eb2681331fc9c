package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.Ruling;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rulings on the attributions of an article do to mentions, threads, counts and views. */
@Tag("slow")
class ArticleRulingsTest extends RuledNewsroom {

    private static final String HARBOUR = "the harbour will be dredged in spring";
    private static final String FERRY = "the night ferry will stop";

    private final Desk desk = new Desk();
    private final Story story = Story.in("Harbour Courier", "works")
            .published("2025-03-01T09:00:00Z")
            .says(person("Ole Brandt"), HARBOUR)
            .says(person("Mia Lund"), FERRY);

    private static List<String> mentions() {
        return newsroom.texts("""
            select concat_ws(' | ', source, stance, claim, coalesce(checked, 'unchecked')) from thread_mention order by 1
            """);
    }

    private static List<String> statements() {
        return newsroom.texts("""
            select concat_ws(' | ', source, stance, claim, coalesce(checked, 'unchecked')) from statement order by 1
            """);
    }

    @Test
    void a_rejected_attribution_is_in_no_count_and_can_be_found() {
        newsroom.publish(story);
        Ruling rejection = desk.reject(story, 0);
        rule(rejection);

        assertThat(mentions()).containsExactly("Mia Lund | states | " + FERRY + " | unchecked");
        assertThat(statements()).isEqualTo(mentions());
        assertThat(newsroom.texts("select headline from thread")).containsExactly(FERRY);
        assertThat(newsroom.texts("select sum(claims)::text from coverage_daily"))
                .containsExactly("1");
        assertThat(newsroom.texts("select source || ' | ' || claim || ' | ' || rejected_by from rejected_statement"))
                .containsExactly("Ole Brandt | " + HARBOUR + " | " + Desk.EDITOR);
        assertThat(status(rejection)).isEqualTo("applied");
    }

    @Test
    void a_confirmed_attribution_says_who_checked_it_and_when() {
        newsroom.publish(story);
        Ruling confirmation = desk.confirm(story, 0);
        rule(confirmation);

        assertThat(newsroom.texts("""
            select source || ' ' || checked || ' ' || checked_by || ' ' || (checked_at at time zone 'UTC')::text
            from thread_mention where checked is not null
            """)).containsExactly("Ole Brandt confirmed Ada 2026-01-01 08:01:00");
    }

    @Test
    void a_corrected_source_has_the_claim_in_views_and_counts() {
        newsroom.publish(story);
        rule(desk.correctSource(story, 0, SourceKind.PERSON, "Mia Lund"));

        assertThat(mentions())
                .containsExactly(
                        "Mia Lund | states | " + HARBOUR + " | corrected",
                        "Mia Lund | states | " + FERRY + " | unchecked");
        assertThat(statements()).isEqualTo(mentions());
        assertThat(newsroom.texts("select name || ' ' || statements from source_profile where statements > 0"))
                .containsExactly("Mia Lund 2");
        assertThat(newsroom.texts("select origin from thread_origin")).containsOnly("Mia Lund");
        assertThat(newsroom.texts("select chain from statement")).containsOnly("Mia Lund → Harbour Courier");
        assertThat(newsroom.texts("select sum(sources)::text from coverage_daily"))
                .containsExactly("1");
    }

    @Test
    void a_corrected_content_is_compared_instead() {
        Story other = Story.in("Lighthouse Post", "works")
                .published("2025-03-01T10:00:00Z")
                .says(person("Ole Brandt"), "the harbour will be dredged");
        newsroom.publish(story, other);
        rule(desk.correctContent(story, 0, "the harbour will be dredged"));

        assertThat(mentions())
                .contains(
                        "Ole Brandt | states | the harbour will be dredged | corrected",
                        "Ole Brandt | states | the harbour will be dredged | unchecked");
        assertThat(newsroom.texts("select outlets::text from thread where headline = 'the harbour will be dredged'"))
                .containsExactly("2");
    }

    @Test
    void a_corrected_stance_and_certainty_are_shown() {
        newsroom.publish(story);
        Ruling stance = desk.correctStance(story, 0, Stance.DENIES);
        Ruling certainty = desk.correctCertainty(story, 0, Certainty.POSSIBLE);
        rule(stance, certainty);

        assertThat(newsroom.texts("select stance || ' ' || certainty from statement where checked is not null"))
                .containsExactly("denies possible");
        assertThat(newsroom.texts("select denials::text from thread where headline = '" + HARBOUR + "'"))
                .containsExactly("1");
        assertThat(List.of(status(stance), status(certainty))).containsOnly("applied");
    }

    @Test
    void an_added_attribution_is_a_mention_and_a_statement() {
        Story longer = Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .opening("Tilda Moe fears that the quay may sink.")
                .says(person("Ole Brandt"), HARBOUR);
        newsroom.publish(longer);
        Ruling addition = desk.add(longer, "the quay may sink", "Tilda Moe", Stance.EXPECTS);
        rule(addition);

        assertThat(mentions())
                .containsExactly(
                        "Ole Brandt | states | " + HARBOUR + " | unchecked",
                        "Tilda Moe | expects | the quay may sink | added");
        assertThat(statements()).isEqualTo(mentions());
        assertThat(newsroom.texts("select sentence from statement where checked = 'added'"))
                .containsExactly("Tilda Moe fears that the quay may sink.");
        assertThat(newsroom.texts("select sum(claims)::text from coverage_daily where subject is null or subject = '"
                        + Story.SUBJECT + "'"))
                .containsExactly("2");
        assertThat(status(addition)).isEqualTo("applied");
    }

    @Test
    void of_two_corrections_of_one_field_the_later_one_wins_in_either_order_of_arrival() {
        newsroom.publish(story);
        Ruling first = desk.correctSource(story, 0, SourceKind.PERSON, "Mia Lund");
        Ruling second = desk.correctSource(story, 0, SourceKind.PERSON, "Tilda Moe");
        rule(second);
        rule(first);

        assertThat(mentions()).contains("Tilda Moe | states | " + HARBOUR + " | corrected");
        assertThat(status(first)).isEqualTo("superseded");
        assertThat(status(second)).isEqualTo("applied");
    }

    @Test
    void an_undone_ruling_has_no_effect_until_the_undo_is_undone() {
        newsroom.publish(story);
        List<String> before = mentions();
        Ruling rejection = desk.reject(story, 0);
        Ruling undo = desk.undo(rejection);
        rule(rejection);
        rule(undo);

        assertThat(mentions()).isEqualTo(before);
        assertThat(newsroom.count("ruled_attribution")).isZero();
        assertThat(status(rejection)).isEqualTo("undone");

        rule(desk.undo(undo));

        assertThat(mentions()).hasSize(1);
        assertThat(List.of(status(rejection), status(undo))).containsExactly("applied", "undone");
    }

    @Test
    void a_ruling_applies_to_what_a_later_version_of_the_extractor_finds() {
        newsroom.publish(story);
        rule(desk.reject(story, 0), desk.correctSource(story, 1, SourceKind.PERSON, "Tilda Moe"));

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .readBy("2.0.0")
                .finds(person("Ole Brandt"), HARBOUR, "the harbour will be dredged")
                .finds(person("Mia Lund"), FERRY, "night ferry will stop"));

        assertThat(mentions()).containsExactly("Tilda Moe | states | night ferry will stop | corrected");
    }

    @Test
    void a_confirmed_attribution_stays_if_a_later_version_of_the_extractor_does_not_find_it() {
        newsroom.publish(story);
        Ruling confirmation = desk.confirm(story, 0);
        rule(confirmation);

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .readBy("2.0.0")
                .misses(person("Ole Brandt"), HARBOUR)
                .says(person("Mia Lund"), FERRY));

        assertThat(newsroom.texts("select claim || ' ' || checked from thread_mention where checked is not null"))
                .containsExactly(HARBOUR + " confirmed");
        assertThat(status(confirmation)).isEqualTo("applied");
    }

    @Test
    void a_ruling_applies_to_a_later_revision_with_the_same_words() {
        newsroom.publish(story);
        rule(desk.reject(story, 0));

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .received("2025-03-01T15:00:00Z")
                .opening("This story was updated.")
                .says(person("Ole Brandt"), HARBOUR)
                .says(person("Mia Lund"), FERRY));

        assertThat(mentions()).containsExactly("Mia Lund | states | " + FERRY + " | unchecked");
    }

    @Test
    void a_ruling_on_words_that_a_later_revision_drops_is_for_review_and_still_applies_to_the_earlier_revision() {
        newsroom.publish(story);
        Ruling rejection = desk.reject(story, 0);
        rule(rejection);

        newsroom.publish(Story.in("Harbour Courier", "works")
                .published("2025-03-01T09:00:00Z")
                .received("2025-03-01T15:00:00Z")
                .says(person("Mia Lund"), FERRY));

        assertThat(status(rejection)).isEqualTo("for review");
        assertThat(newsroom.texts("select detail from ruling_status"))
                .containsExactly("The words of the claim are not in the text, or more than once.");
        assertThat(mentions()).containsExactly("Mia Lund | states | " + FERRY + " | unchecked");
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        newsroom.publish(story);
        rule(desk.reject(story, 0), desk.correctStance(story, 1, Stance.DOUBTS));
        var before = newsroom.rows();

        newsroom.rebuild();

        assertThat(newsroom.rows()).isEqualTo(before);
    }
}
