package news.hearsay.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "He said “we agree” and left.      | “we agree”",
                "He said \"we agree\" and left.    | \"we agree\"",
                "He said ‘we agree’ and left.      | ‘we agree’",
                "He said 'we agree' and left.      | 'we agree'",
                "He said ''we agree'' and left.    | ''we agree''",
                "He said «we agree» and left.      | «we agree»",
                "He said „we agree“ and left.      | „we agree“",
                "He said “they call it ‘peace’ now” there. | “they call it ‘peace’ now”",
                "He said ‘they call it “peace” now’ there. | ‘they call it “peace” now’"
            })
    void all_kinds_of_marks_are_read_and_the_outermost_count(String text, String quotation) {
        assertThat(quotations(text)).containsExactly(quotation);
    }

    @Test
    void an_apostrophe_opens_no_quotation() {
        assertThat(quotations("The workers' union of the '90s didn't object.")).isEmpty();
    }

    @Test
    void an_unclosed_quotation_ends_with_its_paragraph() {
        assertThat(quotations("She said: “We agree on all.\n\nThe envoys left."))
                .containsExactly("“We agree on all.");
    }

    @Test
    void a_quotation_continues_if_the_next_paragraph_opens_with_a_mark() {
        String text = "“We agree on all,” she said. “We will sign.\n\n“It took long.”";
        Quotations quotations = Quotations.find(Tokenizer.tokenize(text));

        assertThat(quotations.all()).extracting(Quotation::continues).containsExactly(false, false, true);
    }

    private static List<String> quotations(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        return Quotations.find(tokens).all().stream()
                .map(quotation -> text.substring(tokens.start[quotation.start()], tokens.end[quotation.end() - 1]))
                .toList();
    }
}
