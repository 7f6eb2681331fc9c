package news.hearsay.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "Talks resume", "The envoys of the three states met again on the bank of the river on Monday.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The bridge is shut, police said.The mayor said it would open.     | The bridge is shut, police said.   | The mayor said it would open.
        “The kiln is cold.”Potter Zita Moll left.                         | “The kiln is cold.”                | Potter Zita Moll left.
        “We wait,” said Gus Moll.“Nobody answers.”                        | “We wait,” said Gus Moll.          | “Nobody answers.”
        "It is cold."Zita Moll left.                                      | "It is cold."                      | Zita Moll left.
        The mill burned in 1931.Archivist Femke Aust wept.                | The mill burned in 1931.           | Archivist Femke Aust wept.
        The stalls are full (since Monday).Vet Eva Holm said so.          | The stalls are full (since Monday). | Vet Eva Holm said so.
        Who sold the barn?Farmer Egon Raab did.                           | Who sold the barn?                 | Farmer Egon Raab did.
        The tour starts at 7 p.m.The guide waits.                         | The tour starts at 7 p.m.          | The guide waits.
        """)
    void a_sentence_ends_where_the_space_after_it_was_lost(String text, String first, String second) {
        assertThat(sentences(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The map is at www.lorn.example for all.",
                "The U.S.-built engine weighs 2.5 tons at pier No.7 now.",
                "Trader J.R.Stone said that Ferry.Net was for sale.",
                "She uses Node.js and Booking.Com Holdings."
            })
    void a_mark_inside_a_name_or_number_ends_no_sentence(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rail group Go! said the trains were full.         | Go!
        Its rival What Next? confirmed the figure.        | Next?
        Yahoo! said it would pay.                         | Yahoo!
        The vote was rigged, according to Enough!, which has nine seats. | Enough!
        Jump!'s director said the park was full.          | Jump!
        """)
    void a_mark_belongs_to_the_name_that_it_ends(String text, String word) {
        assertThat(tokens(text)).contains(word);
        assertThat(sentences(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The tram is late!” Nils Borg said.",
                "What a night for Lorn! Police said the square was full.",
                "Who sank the raft? Guide Pia Holt said a log did.",
                "Never! said the owner."
            })
    void a_mark_that_ends_a_sentence_or_call_is_a_token_of_its_own(String text) {
        assertThat(tokens(text)).containsAnyOf("!", "?");
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
            sentences.add(tokens.text.substring(tokens.start[tokens.sentenceStart[s]], tokens.end[end - 1]));
        }
        return sentences;
    }
}
