package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static Wording of(String text) {
        return Wording.of(text, false);
    }

    @Test
    void distinguishes_stems_numbers_and_names() {
        Wording wording = of("Polish ministers offered 1.5 million dollars to Kyiv's soldiers");
        assertThat(wording.stems()).containsSubsequence("@poland", "minister", "offer", "#1500000$", "soldier");
        assertThat(wording.numbers()).containsExactly("1500000$");
        assertThat(wording.entities()).containsExactlyInAnyOrder("poland", "kyiv");
    }

    @Test
    void reads_number_words_and_digits_alike() {
        assertThat(of("two hundred and fifty thousand soldiers died").numbers()).containsExactly("250000");
        assertThat(of("250,000 soldiers died").numbers()).containsExactly("250000");
        assertThat(of("1 250 000 soldiers died").numbers()).containsExactly("1250000");
        assertThat(of("40\u202F000 soldiers died.").numbers()).containsExactly("40000");
        assertThat(of("in 2020 500 soldiers died").numbers()).containsExactlyInAnyOrder("2020", "500");
        assertThat(of("the aid is worth £2.5bn").numbers()).containsExactly("2500000000£");
        assertThat(of("it rose by 5.50 per cent").numbers()).containsExactly("5.5%");
    }

    @Test
    void a_promise_and_its_refusal_are_opposites() {
        Wording will = of("France will send troops to Ukraine");
        for (String text : new String[] {
            "France will not send troops to Ukraine",
            "France won't send troops to Ukraine",
            "France refuses to send troops to Ukraine",
            "France has ruled out sending troops to Ukraine"
        }) {
            assertThat(will.saysTheSameAs(of(text))).as(text).isFalse();
            assertThat(will.saysTheOppositeOf(of(text))).as(text).isTrue();
        }
    }

    @Test
    void a_negation_in_both_text_and_polarity_counts_once() {
        assertThat(Wording.of("France will not send troops to Ukraine", true))
                .isEqualTo(of("France will not send troops to Ukraine"));
        assertThat(of("France did not refuse to send troops to Ukraine").negated())
                .isFalse();
    }

    @Test
    void a_negation_in_the_polarity_alone_counts() {
        assertThat(Wording.of("that France will send troops to Ukraine", true).negated())
                .isTrue();
    }

    @Test
    void we_refers_to_the_speaker() {
        assertThat(of("We will send troops to Ukraine").standsAlone()).isFalse();
        assertThat(Wording.of("We will send troops to Ukraine", false, "Poland")
                        .saysTheSameAs(of("Poland will send troops to Ukraine")))
                .isTrue();
        assertThat(Wording.of("We will send troops to Ukraine", false, "Poland")
                        .saysTheSameAs(Wording.of("We will send troops to Ukraine", false, "France")))
                .isFalse();
    }

    @Test
    void a_claim_that_needs_context_matches_only_within_it() {
        Wording here = of("We will do it").within("one article");
        Wording there = of("We will do it").within("another article");
        assertThat(here.saysTheSameAs(there)).isFalse();
        assertThat(here.saysTheSameAs(of("We will do it").within("one article")))
                .isTrue();
        assertThat(here.keys()).isEmpty();
    }

    @Test
    void a_stored_wording_equals_the_original() {
        Wording wording = of("the US allocated $38 billion to Israel from 2019 to 2028");
        Wording again = Wording.stored(wording.id(), wording.text(), wording.stems(), wording.negated());
        assertThat(again).isEqualTo(wording);
        assertThat(again.numbers()).isEqualTo(wording.numbers());
        assertThat(again.entities()).isEqualTo(wording.entities());
        assertThat(again.keys()).isEqualTo(wording.keys());
        assertThat(again.saysTheSameAs(wording)).isTrue();
    }

    @Test
    void same_claims_are_found_with_90_percent_precision() {
        Pairs.Score score = Pairs.score(Pairs.heldOut("pairs.tsv"), Pairs.Verdict.SAME, Wording::saysTheSameAs);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void opposite_claims_are_found_with_90_percent_precision() {
        assertThat(Pairs.score(Pairs.heldOut("pairs.tsv"), Pairs.Verdict.OPPOSITE, Wording::saysTheOppositeOf)
                        .precision())
                .isGreaterThanOrEqualTo(0.9);
    }

    @Property(tries = 300)
    void verdicts_are_symmetric_and_exclude_each_other(@ForAll("claims") String one, @ForAll("claims") String other) {
        Wording a = of(one);
        Wording b = of(other);
        assertThat(a.saysTheSameAs(b)).isEqualTo(b.saysTheSameAs(a));
        assertThat(a.saysTheOppositeOf(b)).isEqualTo(b.saysTheOppositeOf(a));
        assertThat(a.saysTheSameAs(b) && a.saysTheOppositeOf(b)).isFalse();
        assertThat(a.saysTheSameAs(of(one))).isTrue();
    }

    @Property(tries = 300)
    void same_and_opposite_wordings_share_a_blocking_key(@ForAll("claims") String one, @ForAll("claims") String other) {
        Wording a = of(one);
        Wording b = of(other);
        if (!a.id().equals(b.id()) && (a.saysTheSameAs(b) || a.saysTheOppositeOf(b))) {
            assertThat(Arrays.stream(a.keys())
                            .anyMatch(key -> Arrays.stream(b.keys()).anyMatch(k -> k == key)))
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void any_text_gives_the_same_wording_twice(@ForAll String text, @ForAll boolean negated) {
        Wording wording = Wording.of(text, negated);
        assertThat(Wording.of(text, negated)).isEqualTo(wording);
        assertThat(wording.keys().length).isLessThanOrEqualTo(Wording.MAX_KEYS);
        assertThat(wording.keys()).isSorted();
    }

    @Provide
    Arbitrary<String> claims() {
        Arbitrary<String> who =
                Arbitraries.of("France", "Poland", "the Polish government", "Zelensky", "the bank", "Russia");
        Arbitrary<String> how = Arbitraries.of("will", "will not", "refused to", "has", "should", "never");
        Arbitrary<String> what =
                Arbitraries.of("send", "dispatch", "withdraw", "accept", "reject", "pay for", "be attacked by");
        Arbitrary<String> whom =
                Arbitraries.of("5,000 troops", "five thousand soldiers", "3,000 soldiers", "Ukraine", "the peace plan");
        Arbitrary<String> where = Arbitraries.of(
                "", "to Ukraine", "from Ukraine", "on Monday", "before a ceasefire", "after a ceasefire");
        return net.jqwik.api.Combinators.combine(who, how, what, whom, where)
                .as((a, b, c, d, e) -> String.join(" ", a, b, c, d, e));
    }

    @Test
    void the_capital_of_a_known_state_is_named_where_a_place_is_meant() {
        Wording described = Wording.of("the envoys will meet in the Polish capital on Monday", false);
        assertThat(described.entities()).containsExactly("warsaw");
        assertThat(described.saysTheSameAs(Wording.of("the envoys will meet in Warsaw on Monday", false)))
                .isTrue();
        assertThat(described.saysTheSameAs(Wording.of("the envoys will meet in Prague on Monday", false)))
                .isFalse();
        assertThat(Wording.of("the fund invests in Polish capital markets", false)
                        .entities())
                .containsExactly("poland");
    }
}
