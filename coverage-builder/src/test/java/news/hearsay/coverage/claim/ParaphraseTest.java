package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ParaphraseTest {

    @ParameterizedTest
    @CsvFileSource(resources = "paraphrases.tsv", delimiter = '|')
    void an_idiom_says_the_same_as_its_plain_word(String one, String other) {
        assertThat(Wording.of(one, false).saysTheSameAs(Wording.of(other, false)))
                .as(() -> ClaimSimilarity.explain(Wording.of(one, false), Wording.of(other, false)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "contrasts.tsv", delimiter = '|')
    void two_idioms_of_one_field_keep_claims_apart(String one, String other) {
        assertThat(Wording.of(one, false).saysTheSameAs(Wording.of(other, false)))
                .as(() -> ClaimSimilarity.explain(Wording.of(one, false), Wording.of(other, false)))
                .isFalse();
    }
}
