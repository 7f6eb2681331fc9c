package news.hearsay.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.TextRepair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairedTextTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        cafe\\u0301 opens            | café opens        | COMPOSED
        in\\u00ADspec\\u00ADtion      | inspection        | INVISIBLE_REMOVED
        \\uFEFFdam\\u200B holds\\u2060 | dam holds         | INVISIBLE_REMOVED
        na\\u200Dïve                 | naïve             | INVISIBLE_REMOVED
        14\\u00A0million\\u202Fcrowns | 14 million crowns | SPACES_UNIFIED
        Q&amp;A at AT&T             | Q&A at AT&T       | REFERENCES_REPLACED
        it&rsquo;s &#8220;so&#8221; | it’s “so”         | REFERENCES_REPLACED
        it&#146;s                   | it’s              | REFERENCES_REPLACED
        itâ€™s a cafÃ©             | it’s a café       | MOJIBAKE_REPAIRED
        ÐšÐ¸Ñ—Ð²                    | Київ              | MOJIBAKE_REPAIRED
        it\\u0092s                   | it’s              | MOJIBAKE_REPAIRED
        costs Â£5                   | costs £5          | MOJIBAKE_REPAIRED
        """)
    void a_repair_is_made_and_recorded(String broken, String repaired, TextRepair repair) {
        RepairedText result = RepairedText.of(unescaped(broken));

        assertThat(result.text()).isEqualTo(repaired);
        assertThat(result.repairs()).containsExactly(repair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naïve café, “quoted” – it’s €5… and no more",
                "THE CAFÉ’S OWNER SAID “NO”",
                "SÃO PAULO – Ã is a letter, and so is Â",
                "AT&T; R&D; a&b;c",
                "Ниже – «текст» на русском: Ё, Й",
                "می\u200Cخواهم",
                "क्\u200Dष",
                "👩\u200D🚀 lifts off",
                "Line one\n\nLine two",
                "1 < 2 & 3 > 2"
            })
    void a_sound_text_is_not_changed(String text) {
        RepairedText result = RepairedText.of(text);

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.repairs()).isEmpty();
    }

    @Test
    void a_long_run_of_mojibake_is_repaired() {
        assertThat(RepairedText.of("â€™".repeat(100_000) + "Ð¿".repeat(100_000)).text())
                .isEqualTo("’".repeat(100_000) + "п".repeat(100_000));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
