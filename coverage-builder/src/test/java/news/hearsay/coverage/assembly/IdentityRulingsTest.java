package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.hearsay.events.Ruling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rulings that two sources or outlets are the same or different merge and split identities. */
@Tag("slow")
class IdentityRulingsTest extends RuledNewsroom {

    private static final String DREDGED = "the harbour will be dredged in spring";

    private final Desk desk = new Desk();
    private final Story one =
            Story.in("Harbour Courier", "one").published("2025-03-01T09:00:00Z").says(person("Ole Brandt"), DREDGED);
    private final Story other = Story.in("Lighthouse Post", "other")
            .published("2025-06-01T10:00:00Z")
            .says(person("O. Brandt"), DREDGED);
    private final Story again = Story.in("Morning Ledger", "again")
            .published("2025-09-01T10:00:00Z")
            .says(person("Ole Brandt"), DREDGED);

    /** The sources of the mentions, by the outlet of the article. */
    private static List<String> sources() {
        return newsroom.texts("""
                select outlet.name || ': ' || source.name
                from mention
                join identity as outlet on outlet.id = mention.outlet_id
                join identity as source on source.id = mention.source_id
                order by mention.article_id, mention.id""");
    }

    private static long distinct(String column) {
        return newsroom.count("(select distinct " + column + " from mention) as held");
    }

    private static List<String> origins() {
        return newsroom.texts("select origins::text from thread");
    }

    private static String detail(Ruling ruling) {
        return newsroom.sql("select coalesce(detail, 'none') from ruling_status where id = ?::uuid")
                .param(ruling.id())
                .query(String.class)
                .single();
    }

    private static void assertThatARebuildChangesNothing() {
        Map<String, List<String>> before = newsroom.rows();
        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(before);
    }

    @Test
    void two_names_of_a_person_are_one_origin_until_the_ruling_is_undone() {
        newsroom.publish(one, other);
        Map<String, List<String>> before = rows();
        assertThat(origins()).containsExactly("2");

        Ruling ruling = desk.sameSource("O. Brandt", "Ole Brandt");
        rule(ruling);

        assertThat(origins()).containsExactly("1");
        assertThat(sources()).containsOnly("Harbour Courier: Ole Brandt", "Lighthouse Post: Ole Brandt");
        assertThat(status(ruling)).isEqualTo("applied");
        assertThatARebuildChangesNothing();

        rule(desk.undo(ruling));

        assertThat(status(ruling)).isEqualTo("undone");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_ruling_applies_to_articles_that_come_later() {
        rule(desk.sameSource("O. Brandt", "Ole Brandt"));
        newsroom.publish(one, other);

        assertThat(origins()).containsExactly("1");
    }

    @Test
    void the_person_of_one_article_is_another_one_of_the_name() {
        newsroom.publish(one, again);
        assertThat(origins()).containsExactly("1");
        Map<String, List<String>> before = rows();

        Ruling ruling = desk.differentSource("Ole Brandt", again, 0);
        rule(ruling);

        assertThat(origins()).containsExactly("2");
        assertThat(distinct("source_id")).isEqualTo(2);
        assertThat(status(ruling)).isEqualTo("applied");
        assertThatARebuildChangesNothing();

        newsroom.publish(Story.in("Morning Ledger", "again")
                .published("2025-09-01T10:00:00Z")
                .readBy("2.0.0")
                .finds(person("Ole Brandt"), DREDGED, "the harbour will be dredged"));

        assertThat(distinct("source_id")).isEqualTo(2);

        newsroom.store(again);
        rule(desk.undo(ruling));

        assertThat(origins()).containsExactly("1");
        assertThat(rows().get("identity")).isEqualTo(before.get("identity"));
    }

    @Test
    void of_two_articles_the_first_keeps_the_name() {
        newsroom.publish(one, again, other);
        rule(desk.differentSource(again, 0, one, 0), desk.sameSource("O. Brandt", "Ole Brandt"));

        assertThat(newsroom.texts("""
                select mention.article_id from mention join mention as held on held.source_id = mention.source_id
                where held.article_id = '%s' order by 1""".formatted(other.id()))).containsExactlyInAnyOrder(again.id(), other.id());
    }

    @Test
    void a_source_that_the_article_does_not_name_is_for_review_until_it_does() {
        newsroom.publish(one);
        Ruling ruling = desk.differentSource("Ole Brandt", again, 0);
        rule(ruling);

        assertThat(status(ruling)).isEqualTo("for review");
        assertThat(detail(ruling)).isEqualTo("The article does not name this source.");

        newsroom.publish(again);

        assertThat(status(ruling)).isEqualTo("applied");
        assertThat(detail(ruling)).isEqualTo("none");
    }

    @Test
    void two_outlets_are_one_until_the_ruling_is_undone() {
        Story cites = Story.in("Night Herald", "cites")
                .published("2025-09-02T10:00:00Z")
                .says(Story.outlet("Harbour Courier"), DREDGED);
        newsroom.publish(one, again, cites);
        Map<String, List<String>> before = rows();
        assertThat(newsroom.texts("select outlets::text from thread")).containsExactly("3");

        Ruling ruling = desk.sameOutlet("Harbour Courier", "The Courier Online");
        Ruling second = desk.sameOutlet("Courier Online", "Morning Ledger");
        rule(ruling, second);

        assertThat(newsroom.texts("select outlets::text from thread")).containsExactly("2");
        assertThat(newsroom.texts("select array_to_string(outlet_names, ', ') from thread"))
                .containsExactly("Harbour Courier, Night Herald");
        assertThatARebuildChangesNothing();

        rule(desk.undo(second), desk.undo(ruling));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void two_spellings_of_an_outlet_can_be_two_outlets() {
        newsroom.publish(
                one,
                Story.in("The Harbour Courier", "far")
                        .published("2025-06-01T10:00:00Z")
                        .says(person("Mia Lund"), DREDGED));
        assertThat(distinct("outlet_id")).isEqualTo(1);

        rule(desk.differentOutlet("Harbour Courier", "The Harbour Courier"));

        assertThat(distinct("outlet_id")).isEqualTo(2);
        assertThatARebuildChangesNothing();
    }

    @Test
    void of_rulings_on_the_same_names_the_latest_applies() {
        newsroom.publish(one, other);
        Ruling merge = desk.sameSource("O. Brandt", "Ole Brandt");
        Ruling split = desk.differentSource("Ole Brandt", "O. Brandt");
        rule(split, merge);

        assertThat(origins()).containsExactly("2");
        assertThat(List.of(status(merge), status(split))).containsExactly("superseded", "applied");
        assertThat(detail(merge)).isEqualTo("A later ruling decides on the same two names.");
    }

    @Test
    void a_ruling_that_would_join_different_names_through_a_third_is_for_review() {
        newsroom.publish(one, other);
        Ruling first = desk.sameSource("O. Brandt", "Captain Silver");
        Ruling late = desk.sameSource("Captain Silver", "Ole Brandt");
        Ruling split = desk.differentSource("Ole Brandt", "O. Brandt");
        rule(late, split, first);

        assertThat(List.of(status(first), status(late), status(split)))
                .containsExactly("applied", "for review", "applied");
        assertThat(origins()).containsExactly("2");
    }
}
