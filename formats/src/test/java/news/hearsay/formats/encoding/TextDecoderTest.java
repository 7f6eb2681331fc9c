package news.hearsay.formats.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String LATIN = "<p>The café – “open” – costs €5</p>";
    private static final String CYRILLIC = "<p>Министр сообщил, что мост откроют в мае, а паром останется</p>";

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
        UTF-8,        text/html; charset=utf-8,        false
        UTF-8,        text/html; charset="UTF-8",      false
        UTF-8,        null,                            false
        UTF-8,        text/html; charset=iso-8859-1,   true
        UTF-8,        text/html; charset=nonsense,     false
        windows-1252, text/html; charset=windows-1252, false
        windows-1252, text/html; charset=ISO-8859-1,   false
        windows-1252, text/html; charset=utf-8,        true
        windows-1252, null,                            true
        UTF-16LE,     text/html; charset=utf-16le,     false
        """)
    void latin_text_is_decoded(String encoding, @Nullable String contentType, boolean detected) {
        DecodedText decoded = TextDecoder.decode(LATIN.getBytes(Charset.forName(encoding)), contentType);

        assertThat(decoded.text()).isEqualTo(LATIN);
        assertThat(decoded.detected()).isEqualTo(detected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "UTF-8"})
    void cyrillic_text_is_decoded_without_a_declaration(String encoding) {
        assertThat(TextDecoder.decode(CYRILLIC.getBytes(Charset.forName(encoding)), null)
                        .text())
                .isEqualTo(CYRILLIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <?xml version="1.0" encoding="windows-1251"?>                                       | windows-1251
        <meta charset="shift_jis">                                                          | Shift_JIS
        <meta http-equiv="Content-Type" content="text/html; charset=gb2312">                | GB2312
        <?xml version='1.0' encoding='euc-kr'?>                                             | EUC-KR
        """)
    void the_declaration_inside_a_document_is_used(String declaration, String encoding) {
        String text =
                declaration + (encoding.equals("windows-1251") ? CYRILLIC : encoding.equals("EUC-KR") ? "한국" : "日本");

        DecodedText decoded = TextDecoder.decode(text.getBytes(Charset.forName(encoding)), "text/html");

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.detected()).isFalse();
    }

    @Test
    void a_byte_order_mark_decides_and_is_no_part_of_the_text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFE, (byte) 0xFF});
        bytes.writeBytes(LATIN.getBytes(StandardCharsets.UTF_16BE));

        DecodedText decoded = TextDecoder.decode(bytes.toByteArray(), "text/html; charset=utf-8");

        assertThat(decoded.text()).isEqualTo(LATIN);
        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void a_few_damaged_characters_leave_utf_8_what_it_is() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LATIN.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE2);
        bytes.writeBytes(LATIN.getBytes(StandardCharsets.UTF_8));

        DecodedText decoded = TextDecoder.decode(bytes.toByteArray(), "text/html; charset=utf-8");

        assertThat(decoded.text()).isEqualTo(LATIN + "\uFFFD" + LATIN);
        assertThat(decoded.detected()).isTrue();
    }

    @Test
    void a_damaged_place_in_a_short_text_leaves_declared_utf_8_what_it_is() {
        byte[] bytes = LATIN.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(bytes, 4, 7, (byte) -1);

        DecodedText decoded = TextDecoder.decode(bytes, "text/html; charset=utf-8");

        assertThat(decoded.text()).isEqualTo(LATIN.replace("he c", "\uFFFD\uFFFD\uFFFDc"));
        assertThat(decoded.detected()).isTrue();
    }

    @Test
    void a_text_in_another_encoding_than_the_declared_utf_8_is_not_taken_for_a_damaged_one() {
        String text = "Він сказав, що міст і дім відкриють у травні, а пором іще працює";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1251")), "text/plain; charset=utf-8")
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=utf-8", "text/html"})
    void text_that_is_cut_off_within_a_character_is_still_utf_8(String contentType) {
        String text = "<p>The café costs €";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        String decoded = TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1), contentType)
                .text();

        assertThat(decoded).startsWith("<p>The café costs ");
    }

    @Test
    void single_character_at_the_end_is_not_taken_for_a_cut_one() {
        byte[] bytes = "<p>The café".getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes, null).text()).isEqualTo("<p>The café");
    }
}
