package news.hearsay.extract.engine.manner;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.events.Certainty;
import news.hearsay.events.Cue;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "said|STATES|say",
                "confirmed|CONFIRMS|confirm",
                "denied|DENIES|deny",
                "pledged|PROMISES|pledge",
                "expects|EXPECTS|expect",
                "believes|BELIEVES|believe",
                "doubted|DOUBTS|doubt",
                "demanded|WANTS|demand",
                "did not say|DECLINES|say",
                "declined to say|DECLINES|decline to say",
                "refused to confirm|DECLINES|refuse to confirm",
                "ruled out|DENIES|rule out",
                "did not rule out|STATES|rule out",
                "does not believe|DOUBTS|believe",
                "pointed out|STATES|point out",
                "never promised|DECLINES|promise",
                "asked|ASKS|ask",
                "wondered|ASKS|wonder",
                "acknowledged|CONFIRMS|acknowledge",
                "hopes|EXPECTS|hope",
                "called for|WANTS|call for",
                "did not hesitate to say|STATES|say",
                "failed to say|DECLINES|fail to say",
                "did not only say|STATES|say"
            })
    void a_cue_has_a_stance_and_a_lemma(String cue, Stance stance, String lemma) {
        Cue read = MarkedText.cueOf(
                MarkedText.first("{s1:The Polish minister} {q1:" + cue + "} {c1:that a treaty would come}."));
        assertThat(read.stance()).isEqualTo(stance);
        assertThat(read.lemma()).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "{c1:The night ferry will stop in May}, {s1:a person familiar with the plan} {q1:told} reporters.|tell",
                "The night ferry {c1:will stop in May}, {s1:a person familiar with the plan} {q1:told} reporters.|tell",
                "{c1:The mill will refuse wet grain}, {s1:the owner} {q1:said}.|say",
                "{c1:The board will avoid new loans}, {s1:a clerk briefed on the talks} {q1:said} on Monday.|say"
            })
    void a_verb_of_refusing_in_the_claim_is_no_part_of_the_cue(String text, String lemma) {
        Cue cue = MarkedText.cueOf(MarkedText.first(text));
        assertThat(cue.stance()).isEqualTo(Stance.STATES);
        assertThat(cue.lemma()).isEqualTo(lemma);
    }

    @Test
    void according_to_is_a_cue() {
        Cue cue = MarkedText.cueOf(MarkedText.first("{q1:According to} {s1:Reuters}, {c1:talks go on}."));
        assertThat(cue.lemma()).isEqualTo("according to");
        assertThat(cue.stance()).isEqualTo(Stance.STATES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the talks are under way|POSITIVE|CERTAIN",
                "the allies may offer Kyiv guarantees|POSITIVE|POSSIBLE",
                "the allies are considering a treaty|POSITIVE|POSSIBLE",
                "the treaty is likely to be signed in July|POSITIVE|PROBABLE",
                "the treaty will probably be signed|POSITIVE|PROBABLE",
                "the pledge is unlikely to deter Moscow|NEGATIVE|PROBABLE",
                "the treaty would not replace membership|NEGATIVE|CERTAIN",
                "Berlin has ruled out sending troops|NEGATIVE|CERTAIN",
                "no soldiers will be sent|NEGATIVE|CERTAIN",
                "the allies will never leave Ukraine|NEGATIVE|CERTAIN",
                "nobody has signed the paper|NEGATIVE|CERTAIN",
                "whether Congress will agree|POSITIVE|UNDERSPECIFIED",
                "Congress should agree|POSITIVE|UNDERSPECIFIED",
                "it is unclear who will sign|POSITIVE|UNDERSPECIFIED",
                "the aid might not arrive|NEGATIVE|POSSIBLE",
                "the allies are expected to sign|POSITIVE|PROBABLE",
                "perhaps the plan will work|POSITIVE|POSSIBLE",
                "the men who did not fight have left|POSITIVE|CERTAIN",
                "Kyiv welcomed a plan that could take years|POSITIVE|CERTAIN",
                "the museum will open in June|POSITIVE|CERTAIN",
                "the gate is open|POSITIVE|CERTAIN",
                "Berlin is open to sending troops|POSITIVE|POSSIBLE",
                "the rent due in March was paid|POSITIVE|CERTAIN",
                "the fire was due to a faulty lamp|POSITIVE|CERTAIN",
                "the train is due to arrive at noon|POSITIVE|PROBABLE",
                "a set of keys was missing|POSITIVE|CERTAIN",
                "the table was set for nine|POSITIVE|CERTAIN",
                "the strike is set to end on Sunday|POSITIVE|PROBABLE",
                "the study cost two million crowns|POSITIVE|CERTAIN",
                "the debate lasted four hours|POSITIVE|CERTAIN",
                "the singer appeared on stage at nine|POSITIVE|CERTAIN",
                "the singer appears to be ill|POSITIVE|PROBABLE",
                "divers could not reach the wreck|NEGATIVE|CERTAIN",
                "as a child she could swim across the bay|POSITIVE|CERTAIN",
                "the dam could burst|POSITIVE|POSSIBLE",
                "the school will close in May|POSITIVE|CERTAIN",
                "the talks have failed|POSITIVE|CERTAIN",
                "half of the cadets failed the test|POSITIVE|CERTAIN",
                "the state has failed the orphans|POSITIVE|CERTAIN",
                "the talks did not fail|NEGATIVE|CERTAIN",
                "the driver failed to stop|NEGATIVE|CERTAIN",
                "prices declined in March|POSITIVE|CERTAIN"
            })
    void the_main_clause_determines_polarity_and_certainty(String claim, Polarity polarity, Certainty certainty) {
        var relation = MarkedText.first("{s1:The minister} {q1:said} {c1:" + claim + "}.");
        assertThat(relation.polarity()).isEqualTo(polarity);
        assertThat(relation.certainty()).isEqualTo(certainty);
    }

    @Test
    void a_wish_is_underspecified() {
        assertThat(MarkedText.first("{s1:Kyiv} {q1:wants} {c1:a treaty}.").certainty())
                .isEqualTo(Certainty.UNDERSPECIFIED);
    }

    @Test
    void a_claim_that_is_not_ruled_out_is_possible() {
        assertThat(MarkedText.first("{s1:Paris} {q1:did not rule out} {c1:sending troops}.")
                        .certainty())
                .isEqualTo(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "“We are ready,”|DIRECT",
                "\"We are ready,\"|DIRECT",
                "‘We are ready’,|DIRECT",
                "«We are ready»,|DIRECT",
                "They are ready,|INDIRECT",
                "They are “quite ready”,|MIXED"
            })
    void quotation_marks_determine_the_quotation_type(String claim, QuoteType type) {
        assertThat(MarkedText.first("{c1:" + claim + "} {s1:the minister} {q1:said}.")
                        .quoteType())
                .isEqualTo(type);
    }
}
