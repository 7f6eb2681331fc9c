package news.hearsay.coverage.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.Drift.Part;
import news.hearsay.coverage.drift.DriftFigures.Counts;
import news.hearsay.coverage.drift.DriftPairs.Pair;
import news.hearsay.events.Certainty;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ClaimDriftTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimDriftTest.class);

    /** In per cent, of each kind over the held-out pairs. */
    private static final double MIN_PRECISION = 90;

    private static final double MIN_RECALL = 60;

    /** Valid and invalid: the claims share a single word. */
    private static final String MISSED = "79 courts";

    @ParameterizedTest
    @EnumSource
    void each_kind_is_recognised_precisely_in_pairs_that_were_held_out(DriftKind kind) {
        Counts counts = Counts.of(DriftPairs.heldOut(), kind);
        LOG.info("{}: tuning {}; held out {}", kind.word(), Counts.of(DriftPairs.tuning(), kind), counts);

        assertThat(counts.precision()).as("held out: %s", counts).isGreaterThanOrEqualTo(MIN_PRECISION);
        assertThat(counts.recall()).as("held out: %s", counts).isGreaterThanOrEqualTo(MIN_RECALL);
    }

    @ParameterizedTest
    @MethodSource("news.hearsay.coverage.drift.DriftPairs#tuning")
    void the_pairs_for_tuning_are_recognised(Pair pair) {
        assertThat(DriftFigures.kinds(pair)).isEqualTo(pair.name().equals(MISSED) ? Set.of() : pair.kinds());
    }

    @ParameterizedTest
    @EnumSource
    void more_pairs_for_tuning_are_recognised_precisely(DriftKind kind) {
        Counts counts = Counts.of(DriftPairs.moreTuning(), kind);
        LOG.info("{}: more tuning {}", kind.word(), counts);

        assertThat(counts.precision()).as("more tuning: %s", counts).isGreaterThanOrEqualTo(MIN_PRECISION);
    }

    @Test
    void nine_of_ten_drifts_found_in_the_pairs_of_independent_authors_are_right() {
        assertThat(Counts.of(DriftPairs.independent()).precision()).isGreaterThanOrEqualTo(MIN_PRECISION);
        assertThat(Counts.of(DriftPairs.secondIndependent()).precision()).isGreaterThanOrEqualTo(MIN_PRECISION);
    }

    @Test
    void the_words_that_differ_are_marked_in_code_points() {
        List<Drift> drifts = ClaimDrift.between(
                says("a person briefed on the plan 🛈", "the café may 𝐧𝐨𝐭… close two of its kitchens"),
                says("officials", "the café will close two of its kitchens"));

        assertThat(drifts)
                .containsExactly(
                        new Drift(
                                DriftKind.CERTAINTY_RAISED,
                                List.of(new Mark(Part.CLAIM, 9, 12)),
                                List.of(new Mark(Part.CLAIM, 9, 13))),
                        new Drift(
                                DriftKind.SOURCE_PROMOTED,
                                List.of(new Mark(Part.SOURCE, 0, 28)),
                                List.of(new Mark(Part.SOURCE, 0, 9))));
    }

    @Test
    void a_condition_is_marked_to_the_end_of_its_clause() {
        List<Drift> drifts = ClaimDrift.between(
                says("Ada Brill", "Lorn would sell the pool if the council agreed"),
                says("Ada Brill", "Lorn would sell the pool"));

        assertThat(drifts)
                .containsExactly(new Drift(DriftKind.QUALIFIER_LOST, List.of(new Mark(Part.CLAIM, 25, 46)), List.of()));
    }

    @Test
    void a_fragment_of_the_claim_has_lost_nothing() {
        assertThat(ClaimDrift.between(
                        says("Ada Brill", "Lorn may sell the pool if the council agreed"),
                        says("Ada Brill", "the end of the summer")))
                .isEmpty();
    }

    @Test
    void a_denial_that_is_reported_as_an_admission_is_reversed() {
        Mention denied = new Mention(
                "Lorn had sold the pool",
                "denied",
                "Ada Brill",
                SourceKind.PERSON,
                Stance.DENIES,
                false,
                Certainty.CERTAIN,
                false);

        assertThat(ClaimDrift.between(denied, says("Ada Brill", "Lorn had sold the pool")))
                .extracting(Drift::kind)
                .containsExactly(DriftKind.POLARITY_REVERSED);
    }

    @Test
    void a_claim_that_the_extractor_found_uncertain_is_not_raised() {
        Mention later = new Mention(
                "Lorn would sell the pool",
                "said",
                "Ada Brill",
                SourceKind.PERSON,
                Stance.STATES,
                false,
                Certainty.POSSIBLE,
                false);

        assertThat(ClaimDrift.between(says("Ada Brill", "Lorn may sell the pool"), later))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorn aims to sell the pool",
                "the councils of Lorn aim to sell the pool",
                "they wish to sell the pool"
            })
    void an_aim_and_a_wish_are_not_certain(String claim) {
        assertThat(ClaimDrift.between(says("Ada Brill", claim), says("Ada Brill", "Lorn will sell the pool")))
                .extracting(Drift::kind)
                .containsExactly(DriftKind.CERTAINTY_RAISED);
    }

    @Test
    void a_claim_that_a_person_ruled_certain_is_neither_raised_nor_open() {
        Mention may = says("Ada Brill", "Lorn may sell the pool");

        assertThat(ClaimDrift.between(ruled(may, Certainty.CERTAIN), says("Ada Brill", "Lorn will sell the pool")))
                .isEmpty();
        assertThat(ClaimDrift.between(says("Ada Brill", "Lorn might sell the pool"), ruled(may, Certainty.CERTAIN)))
                .extracting(Drift::kind)
                .containsExactly(DriftKind.CERTAINTY_RAISED);
    }

    @Test
    void a_claim_that_a_person_ruled_possible_is_raised_and_marked_as_a_whole() {
        Mention earlier = ruled(says("Ada Brill", "Lorn would sell the pool"), Certainty.POSSIBLE);

        assertThat(ClaimDrift.between(earlier, says("Ada Brill", "Lorn will sell the pool")))
                .containsExactly(new Drift(
                        DriftKind.CERTAINTY_RAISED,
                        List.of(new Mark(Part.CLAIM, 0, 24)),
                        List.of(new Mark(Part.CLAIM, 5, 9))));
    }

    private static Mention ruled(Mention mention, Certainty certainty) {
        return new Mention(
                mention.claim(),
                mention.cue(),
                mention.source(),
                mention.sourceKind(),
                mention.stance(),
                mention.negated(),
                certainty,
                true);
    }

    private static Mention says(String source, String claim) {
        return new Mention(claim, "said", source, SourceKind.UNKNOWN, Stance.STATES, false, Certainty.CERTAIN, false);
    }
}
