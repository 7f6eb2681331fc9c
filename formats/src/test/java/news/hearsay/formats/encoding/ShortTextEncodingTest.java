package news.hearsay.formats.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.formats.UnreadableDocumentException;
import org.junit.jupiter.api.Test;

/** Single sentences in encodings that nothing declares: a wrong text is worse than a refused one. */
class ShortTextEncodingTest {

    private static final Map<String, List<String>> ENCODINGS = Map.ofEntries(
            Map.entry("ja", List.of("Shift_JIS", "EUC-JP")),
            Map.entry("zh", List.of("GB18030", "Big5")),
            Map.entry("ko", List.of("EUC-KR")),
            Map.entry("el", List.of("ISO-8859-7", "windows-1253")),
            Map.entry("pl", List.of("windows-1250", "ISO-8859-2")),
            Map.entry("cs", List.of("windows-1250", "ISO-8859-2")),
            Map.entry("hu", List.of("windows-1250", "ISO-8859-2")),
            Map.entry("ru", List.of("windows-1251", "KOI8-R", "ISO-8859-5")),
            Map.entry("uk", List.of("windows-1251", "KOI8-U")),
            Map.entry("bg", List.of("windows-1251")),
            Map.entry("tr", List.of("windows-1254")),
            Map.entry("he", List.of("windows-1255")),
            Map.entry("ar", List.of("windows-1256")));

    private enum Outcome {
        RIGHT,
        REFUSED,
        WRONG
    }

    private record Sample(String text, Charset charset) {

        Outcome outcome() {
            try {
                DecodedText decoded = TextDecoder.decode(text.getBytes(charset), null);
                return decoded.text().equals(text) ? Outcome.RIGHT : Outcome.WRONG;
            } catch (UnreadableDocumentException e) {
                return Outcome.REFUSED;
            }
        }
    }

    @Test
    void a_sentence_is_hardly_ever_decoded_wrongly_and_seldom_refused() throws IOException {
        List<Sample> samples = samples();
        List<Outcome> outcomes = samples.stream().map(Sample::outcome).toList();

        assertThat(samples).hasSizeGreaterThan(150);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.WRONG).count())
                .isLessThanOrEqualTo(1);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.RIGHT).count())
                .isGreaterThanOrEqualTo(145);
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (InputStream in = ShortTextEncodingTest.class.getResourceAsStream("short-texts.tsv")) {
            for (String line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] fields = line.split("\t");
                for (String encoding : ENCODINGS.getOrDefault(fields[0], List.of("windows-1252"))) {
                    Charset charset = Charset.forName(encoding);
                    if (charset.newEncoder().canEncode(fields[1])) {
                        samples.add(new Sample(fields[1], charset));
                    }
                }
            }
        }
        return samples;
    }
}
