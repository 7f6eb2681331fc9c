package news.hearsay.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        Zoe\u0301 Gagne\u0301           | Zoé Gagné
        Mo\u0308ller                    | Möller
        In\u00ADga Sund\u00ADberg       | Inga Sundberg
        Ti\u200Bna Bo\u200Crg           | Tina Borg
        Ole\u00A0Fink\u2009said         | Ole Fink said
        Jean\u2011Luc o\uFB03ce         | Jean-Luc office
        30 m² and 2½ metres             | 30 m² and 2½ metres
        Jos&eacute; P&eacute;rez        | José Pérez
        &quot;No,&quot; &#8220;Yes&#8221; | "No," “Yes”
        Zo&amp;eacute; Gagn&#xE9;       | Zoé Gagné
        R&amp;D, R&D, Adler & Sons      | R&D, R&D, Adler & Sons
        Lea&nbsp;Pohl &ndash; not       | Lea Pohl – not
        JosÃ© MÃ¼ller â€œNoâ€\u009d     | José Müller “No”
        JOÃO SÁ, ÂNGELA, «IRMÃ»         | JOÃO SÁ, ÂNGELA, «IRMÃ»
        a < b and c > d                 | a < b and c > d
        <b>Jan</b> <a href="x">Ost</a>  | Jan Ost
        """)
    void characters_are_read_as_a_reader_sees_them(String stored, String read) {
        assertThat(ReadableText.of(stored).text).isEqualTo(read);
    }

    @Test
    void each_character_has_its_place_in_the_stored_text() {
        String stored = "Jos&eacute; said e\u0301t\u00ade.";

        ReadableText read = ReadableText.of(stored);

        assertThat(read.text).isEqualTo("José said éte.");
        assertThat(stored.substring(read.storedStart(3), read.storedEnd(4))).isEqualTo("&eacute;");
        assertThat(stored.substring(read.storedStart(10), read.storedEnd(13))).isEqualTo("e\u0301t\u00ade");
    }

    @Test
    void tags_of_blocks_end_paragraphs() {
        assertThat(ReadableText.of("<p>One.</p><p>Two.</p>").text.strip()).isEqualTo("One.\n\n\n\nTwo.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anna#Lindqvist said the road was shut.
        The toll will be doubled, the Bank of#Eastland said.
        The fever has passed, Dr.#Lena Ott said.
        The mill is old. Nobody lives there, said Vida#Kroll on Monday.
        “It is sound,” added the#Bell Ringers' Guild.
        Farmers had to wait. Head of the board Bela#Horvat denied it.
        """)
    void a_line_that_breaks_in_a_sentence_is_joined(String text) {
        assertThat(ReadableText.of(text.replace('#', '\n')).text).isEqualTo(text.replace('#', ' '));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Road shut in Lorn#Anna Lindqvist said the road was shut.
        Interview with Vera##Tammen said the detour was long.
        Staff:#- Editor Ole#- Printer Jonas#Bruno Keil said the press was broken.
        The road is shut.#Anna Lindqvist said so.
        Sport#Police said the game was off.
        """)
    void headings_items_and_paragraphs_are_not_joined(String text) {
        String stored = text.replace('#', '\n');

        assertThat(ReadableText.of(stored).text).isEqualTo(stored);
    }

    @Test
    void all_lines_of_a_block_that_is_filled_to_its_width_are_joined() {
        String text = """
            The reservoir is half empty.
            Deputy Mayor Lucia Armand is
            waiting for rain. She said
            Nobody would be cut off. The
            pumps run.""";

        assertThat(ReadableText.of(text).text).isEqualTo(text.replace('\n', ' '));
    }
}
