package news.hearsay.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private record Sample(String language, String text) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Der Damm sei sicher, sagte der Ingenieur. Die Ministerin bestätigte, dass das Dorf geräumt werde.       | de
        Broen er stengt, sa ordfører Ines Roth. Politiet bekreftet at to menn ble pågrepet.                     | no
        El alcalde dijo que la fuente no tiene agua. “No pagaremos dos veces”, afirmó la ministra Lucía Armand. | es
        De brug is veilig, zei ingenieur Femke Aust. Minister Willem Oud wilde dat niet bevestigen.             | nl
        Most jest zamknięty, powiedział minister. Policja potwierdziła, że zatrzymano dwie osoby, i nie więcej. | pl
        Міст закрито, повідомила мерка Інес Рот, а поліція затримала двох людей.                                | uk
        Το λιμάνι θα κλείσει, είπε ο υπουργός Γιαν Οστ.                                                         | el
        火曜日、所長は誰も解雇されないと述べた。                                                                    | ja
        """)
    void the_language_of_a_text_is_named(String text, String language) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Das Tor bleibt zu,” minister Greta Solis said. Le Pont Neuf is shut, café owner René Marchal said.",
                "The gate will be opened on Friday, Die Zunft der Bäcker said.",
                "Police say three held.",
                "The mayor of La Paz said that Los Lobos would play on the Plaza de la Luna.",
                "Lorn 3, Eastmouth 1"
            })
    void foreign_names_and_quotations_and_short_texts_leave_a_text_english(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The key 7de9la3der1die4das5el of the gate is no secret, the mayor said.",
                "Serial numbers 0de1 2de3 4de5 6la7 8la9 0el1 were recalled."
            })
    void letters_of_an_identifier_are_no_words_of_another_language(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo("en");
    }

    @Test
    void a_long_list_of_names_is_in_no_language() {
        assertThat(LanguageDetector.detect(
                        "Arden Corvin Havria Quend Ravnik Ruhl Tarm Teskar Dornau Orvany ".repeat(8)))
                .isNotEqualTo("en");
    }

    @Test
    void no_short_english_text_is_taken_for_another_language() throws IOException {
        assertThat(samples())
                .filteredOn(sample -> sample.language().equals("en"))
                .hasSize(30)
                .allSatisfy(sample -> assertThat(LanguageDetector.detect(sample.text()))
                        .as(sample.text())
                        .isEqualTo("en"));
    }

    @Test
    void a_short_text_in_another_language_is_named_or_counts_as_english() throws IOException {
        List<Sample> foreign = samples().stream()
                .filter(sample -> !sample.language().equals("en"))
                .toList();
        long named = foreign.stream()
                .filter(sample -> LanguageDetector.detect(sample.text()).equals(sample.language()))
                .count();
        long wrong = foreign.stream()
                .filter(sample -> !List.of(sample.language(), "en").contains(LanguageDetector.detect(sample.text())))
                .count();

        assertThat(foreign).hasSize(61);
        assertThat(named).isGreaterThanOrEqualTo(42);
        assertThat(wrong).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"de, true", "de-AT, true", "IT, true", "en, false", "en-GB, false", "EN, false", "und, false"})
    void a_tag_of_another_language_is_foreign(String tag, boolean foreign) {
        assertThat(LanguageDetector.isForeign(tag)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council will vote on the budget on Friday, the mayor told reporters after a meeting with the"
                        + " heads of the schools. She said that the town had to save money this year.",
                "Herr Müller and Frau Schröder of the Süddeutsche Zeitung were at the harbour when the ferry from"
                        + " Göteborg came in, and both of them said that nobody on board had been hurt in the storm.",
            })
    void english_prose_is_certain_whatever_was_stated(String text) {
        assertThat(LanguageDetector.isCertainlyEnglish(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is closed.",
                "Der Rat stimmt am Freitag über den Haushalt ab, sagte die Bürgermeisterin nach einem Treffen mit den"
                        + " Leitern der Schulen. Sie sagte, dass die Stadt in diesem Jahr sparen muss.",
                "Der Sänger spielte am Abend \"The House of the Rising Sun\" und \"The Sound of Silence\", und das"
                        + " Publikum sang mit, bis die Lichter in der Halle ausgingen und alle nach Hause gingen.",
                "Yr oedd y cyngor yn pleidleisio ar y gyllideb ddydd Gwener, meddai'r maer ar ôl cyfarfod gyda"
                        + " phenaethiaid yr ysgolion. Dywedodd fod yn rhaid i'r dref arbed arian eleni.",
                "Ash 3 Brook 2 Cole 1 Dale 0 Elm 4 Ford 5 Glen 6 Hill 7 Iver 8 Jay 9 Kerr 10 Lake 11 Marsh 12 Noel 13"
                        + " Oak 14 Park 15 Quill 16 Reed 17 Stone 18 Thorn 19 Vale 20 West 21 York 22",
            })
    void a_short_text_another_language_and_a_list_are_not_certainly_english(String text) {
        assertThat(LanguageDetector.isCertainlyEnglish(text)).isFalse();
    }

    private static List<Sample> samples() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream("short-texts.tsv")), UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Sample(fields[0], fields[1]))
                    .toList();
        }
    }
}
