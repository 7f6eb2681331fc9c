package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are read that are wrapped, damaged, or stripped of markup; sources and claims as the engine finds them. */
class ReadingTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    /** In a text, {@code #} stands for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anna#Lindqvist said the road was shut.                                       | Anna Lindqvist: the road was shut
        The toll will be doubled, the Bank of#Eastland said.                         | Bank of Eastland: The toll will be doubled
        The ward was disinfected twice, head nurse Samuel#   Okoro-Blay said.        | Samuel Okoro-Blay: The ward was disinfected twice
        Road shut in Lorn#Anna Lindqvist said the road was shut.                     | Anna Lindqvist: the road was shut
        The fever has passed, Dr.#Lena Ott said.                                     | Lena Ott: The fever has passed
        The ferry carried#40 passengers too many, engineer Anna Falk said.           | Anna Falk: The ferry carried 40 passengers too many
        Mayor Ines Roth said that the mill cost#2.5 million crowns.                  | Ines Roth: that the mill cost 2.5 million crowns
        Ferry sinks off Lorn#40 people were saved, engineer Anna Falk said.          | Anna Falk: 40 people were saved
        The timetable of the day#14:05 The pier is shut, engineer Anna Falk said.    | Anna Falk: The pier is shut
        """)
    void names_run_over_line_ends(String text, String statement) {
        assertThat(statements(text.replace('#', '\n'))).containsExactly(statement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zoe\u0301 Gagne\u0301 said the choir was sold.                     | Zoé Gagné: the choir was sold
        In\u00ADga Sund\u00ADberg said the har\u00ADbour was shut.        | Inga Sundberg: the harbour was shut
        Ti\u200Bna Bo\u200Brg said the ca\u2060fé was rob\u200Cbed.        | Tina Borg: the café was robbed
        Ole\u00A0Fink said the\u00A0quay was dear.                         | Ole Fink: the quay was dear
        Jan Mo\u0308ller said the plot measured 30 m² in all.              | Jan Möller: the plot measured 30 m² in all
        """)
    void odd_characters_do_not_change_names_and_words(String text, String statement) {
        assertThat(statements(text)).containsExactly(statement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Minister Jos&eacute; P&eacute;rez said the bill was paid.                        | José Pérez: the bill was paid
        &#8220;The vines are frozen,&#8221; Ren&#233; Marchal said.                      | René Marchal: “The vines are frozen,”
        Zo&amp;eacute; Gagn&#xE9; said the cellar was full.                              | Zoé Gagné: the cellar was full
        Mayor JosÃ© PÃ©rez said the well was dry.                                      | José Pérez: the well was dry
        <p>The ferry is late, captain Lea&nbsp;Pohl said &ndash; not for the first time.</p> | Lea Pohl: The ferry is late
        """)
    void entities_tags_and_mojibake_are_read_as_they_were_meant(String text, String statement) {
        assertThat(statements(text)).containsExactly(statement);
    }

    @Test
    void spans_of_decoded_words_lie_in_the_stored_text() {
        String text = "Jos&eacute; P&eacute;rez said R&amp;D was cut.";

        AttributionRelation relation =
                EXTRACTOR.extract(text, "Harbour Courier").getFirst();

        assertThat(relation.text()).isEqualTo("R&D was cut");
        assertThat(relation.content().getFirst().slice(text)).isEqualTo("R&amp;D was cut");
        assertThat(Objects.requireNonNull(relation.source()).spans().getFirst().slice(text))
                .isEqualTo("Jos&eacute; P&eacute;rez");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Minister Andr\uFFFD P\uFFFDrez said the bill was paid.
        The café was sold, owner Ren\uFFFDe Bl\uFFFDm said.
        Jos\uFFFD Lang said the road was shut. Lang said the bridge was open.
        """)
    void a_name_that_has_lost_letters_is_no_source(String text) {
        assertThat(statements(text)).noneMatch(statement -> statement.contains("\uFFFD") || statement.startsWith("P"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rail group Go! said the trains were full.                        | Go!: the trains were full
        The menu is unchanged, the restaurant chain Yumm! said.          | Yumm!: The menu is unchanged
        “The play is sold out,” said the theatre Who's There? on Monday. | Who's There?: “The play is sold out,”
        The vote was rigged, according to Enough!, which has nine seats. | Enough!: The vote was rigged
        """)
    void a_name_keeps_the_mark_that_it_ends_with(String text, String statement) {
        assertThat(statements(text)).containsExactly(statement);
    }

    private static List<String> statements(String text) {
        return EXTRACTOR.extract(text, "Harbour Courier").stream()
                .map(relation -> (relation.source() == null
                                ? "nobody"
                                : relation.source().name()) + ": " + relation.text())
                .toList();
    }
}
