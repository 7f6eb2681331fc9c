package news.hearsay.coverage.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.junit.jupiter.api.Test;

/** How a ruling finds the attribution that it is about. */
class RevisionRulingsTest {

    private static final String TEXT = "Ole Brandt said that Mia Lund denied that the quay will sink. The quay stands.";

    private static final RulableAttribution OUTER =
            attribution("outer", "Mia Lund denied that the quay will sink", "said");
    private static final RulableAttribution INNER = attribution("inner", "the quay will sink", "denied");

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static RulableAttribution attribution(String id, String content, String cue) {
        return new RulableAttribution(id, List.of(span(content)), List.of(span(cue)), List.of());
    }

    private static AttributionTarget target(String id, String content, String cue) {
        return new AttributionTarget(
                id,
                "claim",
                List.of(TextSelector.of(TEXT, span(content))),
                List.of(TextSelector.of(TEXT, span(cue))),
                List.of());
    }

    private static RevisionRulings.Result apply(RulingBody body, String text, RulableAttribution... found) {
        Ruling ruling = Ruling.of(Instant.EPOCH, "Ada", null, "article", "revision", body);
        return RevisionRulings.of(List.of(ruling), new RulableRevision("article", "revision", text, List.of(found)));
    }

    private static RulingOutcome.Status status(RevisionRulings.Result result) {
        return result.outcomes().values().iterator().next().status();
    }

    @Test
    void the_id_identifies_an_attribution_of_the_same_extraction() {
        RevisionRulings.Result result = apply(
                new RulingBody.RejectAttribution(target("inner", "the quay will sink", "denied")), TEXT, OUTER, INNER);

        assertThat(result.attributions()).singleElement().satisfies(ruled -> {
            assertThat(ruled.attribution()).isEqualTo(INNER);
            assertThat(ruled.rejected()).isTrue();
        });
    }

    @Test
    void of_nested_attributions_the_one_with_the_same_cue_is_meant() {
        RevisionRulings.Result result =
                apply(new RulingBody.RejectAttribution(target("gone", "quay will sink", "denied")), TEXT, OUTER, INNER);

        assertThat(result.attributions())
                .extracting(RuledAttribution::attribution)
                .containsExactly(INNER);
    }

    @Test
    void an_attribution_with_another_cue_is_not_meant() {
        RevisionRulings.Result result =
                apply(new RulingBody.RejectAttribution(target("gone", "the quay will sink", "denied")), TEXT, OUTER);

        assertThat(result.attributions()).isEmpty();
        assertThat(status(result)).isEqualTo(RulingOutcome.Status.APPLIED);
    }

    @Test
    void a_correction_of_what_the_extractor_does_not_find_adds_it() {
        RevisionRulings.Result result = apply(
                new RulingBody.CorrectAttribution(
                        target("gone", "the quay will sink", "denied"), null, List.of(), Stance.DOUBTS, null),
                TEXT);

        assertThat(result.attributions()).singleElement().satisfies(ruled -> {
            assertThat(ruled.added()).isTrue();
            assertThat(ruled.attribution().content()).containsExactly(span("the quay will sink"));
            assertThat(ruled.stance()).isEqualTo(Stance.DOUBTS);
        });
    }

    @Test
    void words_that_another_revision_lacks_or_repeats_are_for_review() {
        RulingBody rejection = new RulingBody.RejectAttribution(target("inner", "the quay will sink", "denied"));

        assertThat(status(apply(rejection, "Nobody fell into the water."))).isEqualTo(RulingOutcome.Status.FOR_REVIEW);
        assertThat(status(apply(rejection, "Now the quay will sink, the mayor says. Later the quay will sink again.")))
                .isEqualTo(RulingOutcome.Status.FOR_REVIEW);
    }

    @Test
    void two_attributions_of_the_same_words_are_for_review() {
        RulableAttribution twin = new RulableAttribution("twin", INNER.content(), INNER.cue(), List.of());
        RevisionRulings.Result result = apply(
                new RulingBody.ConfirmAttribution(target("gone", "the quay will sink", "denied")), TEXT, INNER, twin);

        assertThat(status(result)).isEqualTo(RulingOutcome.Status.FOR_REVIEW);
    }
}
