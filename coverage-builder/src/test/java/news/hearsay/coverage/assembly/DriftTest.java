package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.outlet;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hearsay.events.Certainty;
import news.hearsay.events.Ruling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a claim changes along chains, and among the carriers of one origin. */
@Tag("slow")
class DriftTest extends RuledNewsroom {

    private static final String MAY = "Lorn may send up to 2,000 soldiers to Velania";
    private static final String WILL = "Lorn will send 2,000 soldiers to Velania";

    private static final String ROWS = "select concat_ws(' | ', kind, route, earlier_outlet, later_outlet,"
            + " array_to_string(earlier_words, ', '), array_to_string(later_words, ', ')) from claim_drift order by 1";

    @Test
    void a_claim_is_compared_with_that_of_the_outlet_that_its_article_cites() {
        newsroom.publish(
                at("08", "Harbour Courier").says(anonymous("a person briefed on the talks", null), MAY),
                at("09", "Lighthouse Post").says(anonymous("officials", null), WILL, "Harbour Courier"));

        assertThat(newsroom.texts(ROWS))
                .containsExactly(
                        "certainty-raised | chain | Harbour Courier | Lighthouse Post | may | will",
                        "qualifier-lost | chain | Harbour Courier | Lighthouse Post | up to | ",
                        "source-promoted | chain | Harbour Courier | Lighthouse Post | a person briefed on the talks |"
                                + " officials");
    }

    @Test
    void the_carriers_of_a_named_source_are_compared_with_the_first() {
        newsroom.publish(
                at("08", "Harbour Courier").says(person("Ada Quist"), MAY),
                at("09", "Lighthouse Post").says(person("Ada Quist"), WILL),
                at("10", "Morning Ledger").says(person("Ada Quist"), MAY));

        assertThat(newsroom.texts(ROWS))
                .containsExactly(
                        "certainty-raised | origin | Harbour Courier | Lighthouse Post | may | will",
                        "qualifier-lost | origin | Harbour Courier | Lighthouse Post | up to | ");
    }

    @Test
    void two_sources_of_their_own_are_not_compared() {
        newsroom.publish(
                at("08", "Harbour Courier").says(person("Ada Quist"), MAY),
                at("09", "Lighthouse Post").says(person("Per Malver"), WILL));

        assertThat(newsroom.count("thread where outlets = 2")).isEqualTo(1);
        assertThat(newsroom.count("claim_drift")).isZero();
    }

    @Test
    void a_source_that_an_outlet_named_is_dropped_by_an_article_that_cites_the_outlet_only() {
        newsroom.publish(
                at("08", "Harbour Courier").says(anonymous("a local nurse", null), WILL),
                at("09", "Lighthouse Post").says(outlet("Harbour Courier"), WILL));

        assertThat(newsroom.texts(ROWS))
                .containsExactly("source-dropped | chain | Harbour Courier | Lighthouse Post | a local nurse |"
                        + " Harbour Courier");
    }

    @Test
    void a_revision_that_takes_the_change_back_removes_its_drift() {
        newsroom.publish(
                at("08", "Harbour Courier").says(person("Ada Quist"), MAY),
                at("09", "Lighthouse Post").received("2025-02-01T09:00:00Z").says(person("Ada Quist"), WILL));
        assertThat(newsroom.count("claim_drift")).isEqualTo(2);

        newsroom.publish(
                at("09", "Lighthouse Post").received("2025-02-01T11:00:00Z").says(person("Ada Quist"), MAY));

        assertThat(newsroom.count("claim_drift")).isZero();
    }

    @Test
    void a_certainty_that_a_person_corrects_counts() {
        Story first = at("08", "Harbour Courier").says(person("Ada Quist"), MAY);
        newsroom.publish(first, at("09", "Lighthouse Post").says(person("Ada Quist"), WILL));
        assertThat(newsroom.texts("select kind from claim_drift order by 1"))
                .containsExactly("certainty-raised", "qualifier-lost");
        Desk desk = new Desk();
        Ruling correction = desk.correctCertainty(first, 0, Certainty.CERTAIN);

        rule(correction);
        assertThat(newsroom.texts("select kind from claim_drift")).containsExactly("qualifier-lost");

        rule(desk.undo(correction));
        assertThat(newsroom.texts("select kind from claim_drift order by 1"))
                .containsExactly("certainty-raised", "qualifier-lost");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_order_of_arrival_and_a_rebuild_give_the_same_rows(long seed) {
        List<Story> stories = new ArrayList<>(List.of(
                at("08", "Harbour Courier").says(anonymous("a person briefed on the talks", null), MAY),
                at("09", "Lighthouse Post").says(anonymous("officials", null), WILL, "Harbour Courier"),
                at("10", "Morning Ledger").says(outlet("Lighthouse Post"), WILL),
                at("11", "Evening Ledger").says(person("Ada Quist"), MAY),
                at("12", "Northern Star").says(person("Ada Quist"), WILL),
                at("13", "Kyiv Example").says(person("Ada Quist"), WILL, "Evening Ledger")));
        newsroom.publish(stories.toArray(Story[]::new));
        Map<String, List<String>> expected = newsroom.rows();
        assertThat(expected.get("drift")).hasSizeGreaterThan(5);

        newsroom.clear();
        newsroom.writeSeeds();
        Collections.shuffle(stories, new Random(seed));
        stories.forEach(newsroom::publish);
        assertThat(newsroom.rows()).isEqualTo(expected);

        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    private static Story at(String hour, String outlet) {
        return Story.in(outlet, "troops").published("2025-02-01T" + hour + ":00:00Z");
    }
}
