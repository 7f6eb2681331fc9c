package news.hearsay.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "'cafe\u0301', café", "'har\u00ADbour', harbour", "'rob\u200Cbed', robbed", "'ca\u2060fe\u0301', café",
        "'\uFEFFthe\u00A0quay', the quay", "'40\u202F000', 40 000", "'Jean\u2011Luc', Jean-Luc", "'o\uFB03ce', office",
        "'\uFF34\uFF4F', To"
    })
    void letters_that_look_alike_become_equal(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 m²", "2½ metres", "café", "€5", "Œuvre", "naïve", "Москва", "H₂O", "the “end”"})
    void signs_with_a_meaning_of_their_own_are_kept(String text) {
        assertThat(TextFolding.fold(text)).isEqualTo(text);
    }
}
