package news.hearsay.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void words_are_split_from_punctuation_and_clitics() {
        assertThat(tokens("Poland's envoy didn't say, “We cannot.”"))
                .containsExactly("Poland", "'s", "envoy", "did", "n't", "say", ",", "“", "We", "can", "not", ".", "”");
    }

    @Test
    void hyphenated_words_numbers_times_and_links_stay_whole() {
        assertThat(tokens("Israeli-type aid of $3.8 billion at 10:30, see https://example.org/a?b=1."))
                .containsExactly(
                        "Israeli-type",
                        "aid",
                        "of",
                        "$",
                        "3.8",
                        "billion",
                        "at",
                        "10:30",
                        ",",
                        "see",
                        "https://example.org/a?b=1",
                        ".");
    }

    @Test
    void two_apostrophes_are_one_quotation_mark() {
        assertThat(tokens("He said, ''Never.''")).containsExactly("He", "said", ",", "''", "Never", ".", "''");
    }

    @Test
    void an_emoji_or_a_letter_beyond_the_basic_plane_is_one_token() {
        assertThat(tokens("Yes 🙂 𝒜 no")).containsExactly("Yes", "🙂", "𝒜", "no");
    }

    @Test
    void abbreviations_and_initials_do_not_end_a_sentence() {
        assertThat(sentences("Mr. Duda met Gen. A. B. Smith of the U.S. Army. He left."))
                .containsExactly("Mr. Duda met Gen. A. B. Smith of the U.S. Army.", "He left.");
    }

    @Test
    void a_sentence_may_end_with_an_abbreviation() {
        assertThat(sentences("They flew to the U.S. The talks went on."))
                .containsExactly("They flew to the U.S.", "The talks went on.");
    }

    @Test
    void closing_marks_belong_to_the_sentence_that_they_close() {
        assertThat(sentences("“It is done.” (He smiled.) “Is it?” she asked."))
                .containsExactly("“It is done.”", "(He smiled.)", "“Is it?” she asked.");
    }

    @Test
    void an_empty_line_ends_a_sentence_and_a_wrapped_line_does_not() {
        assertThat(sentences("""
            Talks resume

            The envoys of the three states met again on the bank of
            the river on Monday.\
            """))
                .containsExactly(
                        "Talks resume",
                        "The envoys of the three states met again on the bank of\nthe river on Monday.");
    }

    @Test
    void carriage_returns_do_not_double_paragraphs() {
        assertThat(sentences("Talks resume\r\n\r\nEnvoys met.\r\n")).containsExactly("Talks resume", "Envoys met.");
    }

    @Test
    void the_rest_of_an_endless_sentence_is_marked_as_no_prose() {
        Tokens tokens = Tokenizer.tokenize("said ".repeat(600));

        assertThat(tokens.sentences).isEqualTo(3);
        assertThat(tokens.rest.get(0)).isFalse();
        assertThat(tokens.rest.get(1)).isTrue();
        assertThat(tokens.rest.get(2)).isTrue();
    }

    @Test
    void a_text_without_words_has_no_tokens() {
        assertThat(Tokenizer.tokenize(" \n\t\u00a0 ").size).isZero();
    }

    private static List<String> tokens(String text) {
        return List.of(new TokenTexts(Tokenizer.tokenize(text)).cased);
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < tokens.sentences; s++) {
            int end = tokens.sentenceEnd(s);
            sentences.add(text.substring(tokens.start[tokens.sentenceStart[s]], tokens.end[end - 1]));
        }
        return sentences;
    }
}
