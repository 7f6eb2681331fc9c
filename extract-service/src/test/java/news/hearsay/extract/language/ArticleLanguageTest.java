package news.hearsay.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de    | Das Tor werde am Freitag geöffnet, sagte Ministerin Greta Solis.   | declared:de
        de-AT | Die Seilbahn stehe still, teilte der Betreiber mit.                | declared:de
        IT    | Il sindaco ha detto che il ponte resta chiuso.                     | declared:it
        fr    | Le pont sera fermé dès lundi, a déclaré le maire Luc Abend.        | declared:fr
        """)
    void a_declared_language_counts(String declared, String text, String reason) {
        assertThat(ArticleLanguage.foreign(declared, text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Der Damm sei sicher, sagte der Ingenieur. Die Ministerin bestätigte, dass das Dorf geräumt werde.       | detected:de
        Broen er stengt, sa ordfører Ines Roth. Politiet bekreftet at to menn ble pågrepet.                     | detected:no
        El alcalde dijo que la fuente no tiene agua. “No pagaremos dos veces”, afirmó la ministra Lucía Armand. | detected:es
        De brug is veilig, zei ingenieur Femke Aust. Minister Willem Oud wilde dat niet bevestigen.             | detected:nl
        Most jest zamknięty, powiedział minister. Policja potwierdziła, że zatrzymano dwie osoby, i nie więcej. | detected:pl
        Мост закрыт, сообщила мэр Инес Рот.                                                                     | detected:und
        Το λιμάνι θα κλείσει, είπε ο υπουργός Γιαν Οστ.                                                         | detected:und
        """)
    void a_text_in_another_language_is_detected(String text, String reason) {
        assertThat(ArticleLanguage.foreign("en", text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | “Das Tor bleibt zu,” minister Greta Solis said. Le Pont Neuf is shut, café owner René Marchal said.
        en-GB | The gate will be opened on Friday, Die Zunft der Bäcker said.
        EN    | Police say three held.
        und   | The mayor of La Paz said that Los Lobos would play on the Plaza de la Luna.
        en    | Lorn 3, Eastmouth 1
        """)
    void foreign_names_and_quotations_and_short_texts_leave_an_article_english(String declared, String text) {
        assertThat(ArticleLanguage.foreign(declared, text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The key 7de9la3der1die4das5el of the gate is no secret, the mayor said.",
                "Serial numbers 0de1 2de3 4de5 6la7 8la9 0el1 were recalled."
            })
    void letters_of_an_identifier_are_no_words_of_another_language(String text) {
        assertThat(ArticleLanguage.foreign("en", text)).isNull();
    }
}
