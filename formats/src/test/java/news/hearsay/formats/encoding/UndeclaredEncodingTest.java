package news.hearsay.formats.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.formats.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of several lengths in encodings that nothing declares. */
class UndeclaredEncodingTest {

    private static final Map<String, String> PROSE = prose();

    static Stream<Arguments> encodings() {
        return Stream.of(
                        "ja Shift_JIS",
                        "ja EUC-JP",
                        "zh GB18030",
                        "zh-TW Big5",
                        "ko EUC-KR",
                        "el ISO-8859-7",
                        "el windows-1253",
                        "ru windows-1251",
                        "ru KOI8-R",
                        "ru ISO-8859-5",
                        "uk windows-1251",
                        "uk KOI8-U",
                        "pl windows-1250",
                        "pl ISO-8859-2",
                        "cs windows-1250",
                        "hu windows-1250",
                        "tr windows-1254",
                        "he windows-1255",
                        "ar windows-1256",
                        "fr windows-1252",
                        "de windows-1252",
                        "en windows-1252")
                .map(name -> name.split(" "))
                .flatMap(name -> Stream.of(100, 500, 3000).map(length -> Arguments.of(name[0], name[1], length)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void the_encoding_is_detected(String language, String encoding, int length) {
        String text = text(language, length, Charset.forName(encoding));

        DecodedText decoded = TextDecoder.decode(text.getBytes(Charset.forName(encoding)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.detected()).isTrue();
    }

    @Test
    void markup_before_the_text_does_not_count() {
        String page = "<html><head>" + "<link rel=stylesheet href=/a.css>\n".repeat(2000) + "</head><body><p>"
                + text("pl", 500, Charset.forName("windows-1250")) + "</p></body></html>";

        assertThat(TextDecoder.decode(page.getBytes(Charset.forName("windows-1250")), "text/html")
                        .text())
                .isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM437", "IBM852"})
    void an_encoding_that_cannot_be_told_is_refused(String encoding) {
        byte[] bytes = "“René, don’t,” said François – Zoë’s naïve café in Orléans wasn’t open, but the pâté was."
                .replace(encoding.startsWith("IBM") ? "“" : "", "")
                .getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> TextDecoder.decode(bytes, "text/plain"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("declares no encoding, is not UTF-8, and its encoding cannot be told");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, Shift_JIS",
        "pl, windows-1250",
        "el, ISO-8859-7",
        "el, windows-1253",
        "ru, windows-1251",
        "ru, KOI8-R",
        "ru, ISO-8859-5",
        "uk, windows-1251",
        "he, windows-1255",
        "ar, windows-1256"
    })
    void a_declared_western_encoding_is_not_believed_if_the_text_is_certainly_another(
            String language, String encoding) {
        String text = text(language, 500, Charset.forName(encoding));

        DecodedText decoded =
                TextDecoder.decode(text.getBytes(Charset.forName(encoding)), "text/plain; charset=ISO-8859-1");

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.detected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, windows-1252",
        "de, windows-1252",
        "fr, ISO-8859-1",
        "de, ISO-8859-1",
        "pl, windows-1250",
        "ru, KOI8-R",
        "ja, Shift_JIS"
    })
    void a_declared_encoding_is_used_as_it_is(String language, String encoding) {
        Charset charset = Charset.forName(encoding);
        String text = new String(text(language, 100, charset).getBytes(charset), charset);

        DecodedText decoded = TextDecoder.decode(text.getBytes(charset), "text/plain; charset=" + encoding);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.detected()).isFalse();
    }

    /** Prose, and then names of countries in the language with the prose again and again. */
    private static String text(String language, int length, Charset charset) {
        String prose = Objects.requireNonNull(PROSE.get(language));
        StringBuilder text = new StringBuilder(prose);
        for (String country : Locale.getISOCountries()) {
            text.append(", ").append(Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(language)));
            if (text.length() % 700 < 20) {
                text.append('\n').append(prose);
            }
        }
        while (text.length() < length) {
            text.append(text);
        }
        return new String(text.substring(0, length).getBytes(charset), charset);
    }

    private static Map<String, String> prose() {
        try (InputStream in = UndeclaredEncodingTest.class.getResourceAsStream("prose.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
