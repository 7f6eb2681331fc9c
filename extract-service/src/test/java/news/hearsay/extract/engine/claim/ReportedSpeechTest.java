package news.hearsay.extract.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Cue;
import news.hearsay.events.Source;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of reported speech, by kind, with the relations with a source that the whole engine must find in them. */
class ReportedSpeechTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sentences")
    void exactly_the_claims_of_the_sentence_are_found(String kind, String text, List<String> expected) {
        List<AttributionRelation> found = EXTRACTOR.extract(text, "Harbour Courier").stream()
                .filter(relation -> relation.source() != null)
                .toList();
        List<String> wanted = expected.stream().map(ReportedSpeechTest::plain).toList();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String[] properties = i < expected.size() ? expected.get(i).split(" \\| ", -1) : new String[] {"", "", ""};
            claims.add(plain(described(text, found.get(i), properties[2])));
        }
        assertThat(claims).as(kind).isEqualTo(wanted);
    }

    /** The relation with those of its properties that the test names. */
    private static String described(String text, AttributionRelation relation, String named) {
        Source source = relation.source();
        Cue cue = relation.cue();
        String all = Stream.of(
                        cue == null ? null : cue.stance(),
                        relation.polarity(),
                        relation.certainty(),
                        relation.quoteType())
                .filter(Objects::nonNull)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .filter(List.of(named.split(" "))::contains)
                .collect(Collectors.joining(" "));
        String claim = relation.content().stream()
                .map(span -> trimmed(span.slice(text)))
                .collect(Collectors.joining(" … "));
        return (source == null ? "" : source.text()) + " | " + claim + " | " + all;
    }

    private static String plain(String relation) {
        return relation.replaceAll("(?i)\\| that ", "| ");
    }

    /** The claim without the marks around it, but with those around a part of it. */
    private static String trimmed(String claim) {
        boolean quoted = "“‘\"'".indexOf(claim.charAt(0)) >= 0 && claim.matches(".*[”’\"']");
        return quoted ? claim.substring(1, claim.length() - 1).replaceAll("[,.;]$", "") : claim;
    }

    static Stream<Arguments> sentences() throws IOException {
        return Stream.concat(sentences("reported-speech.txt"), sentences("veridicality.txt"));
    }

    private static Stream<Arguments> sentences(String resource) throws IOException {
        try (InputStream in = ReportedSpeechTest.class.getResourceAsStream("/claims/" + resource)) {
            String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Arguments> sentences = new ArrayList<>();
            String kind = "";
            for (String block : file.split("\n\n")) {
                List<String> lines = new ArrayList<>(
                        block.lines().filter(line -> !line.startsWith("# ")).toList());
                if (!lines.isEmpty() && lines.getFirst().startsWith("## ")) {
                    kind = lines.removeFirst().substring(3);
                }
                if (!lines.isEmpty()) {
                    String text = lines.removeFirst();
                    List<String> expected =
                            lines.stream().map(line -> line.substring(3)).toList();
                    sentences.add(Arguments.of(kind, text, expected));
                }
            }
            return sentences.stream();
        }
    }
}
