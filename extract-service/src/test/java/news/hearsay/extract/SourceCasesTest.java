package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.hearsay.events.Source;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources of whole texts, by the cases in {@code sources/cases.txt}. */
class SourceCasesTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    record Statement(String source, String role, String affiliation, String claim) {}

    @ParameterizedTest
    @MethodSource("cases")
    void each_statement_has_its_source(String text, List<Statement> expected) {
        List<Statement> found = EXTRACTOR.extract(text, "Harbour Courier").stream()
                .filter(relation -> Attributable.test(relation))
                .map(SourceCasesTest::statement)
                .toList();

        assertThat(found)
                .usingElementComparator(SourceCasesTest::compare)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** An expected role may be part of the found one, and need not be stated. */
    private static int compare(Statement one, Statement other) {
        boolean same = one.source().equals(other.source())
                && (one.role().contains(other.role()) || other.role().contains(one.role()))
                && (one.affiliation().contains(other.affiliation())
                        || other.affiliation().contains(one.affiliation()))
                && one.claim().equals(other.claim());
        return same ? 0 : 1;
    }

    private static Statement statement(AttributionRelation relation) {
        Source source = Objects.requireNonNull(relation.source());
        String name = source.name() == null ? relation.chain().getFirst().name() : source.name();
        return new Statement(
                source.members().isEmpty() ? name : "{" + String.join(", ", source.members()) + "}",
                Objects.requireNonNullElse(source.role(), "").toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(source.affiliation(), ""),
                plain(relation.text()));
    }

    /** The claim without its marks, a full stop at its end, and "that". */
    private static String plain(String claim) {
        return claim.replaceAll("[“”\"]", "").replaceAll("[.,]+$", "").replaceAll("^that ", "");
    }

    static List<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        String text = "";
        List<Statement> statements = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(">")) {
                add(cases, text, statements);
                text = line.substring(2).replace("\\n", "\n");
                statements = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#") && !line.equals("nothing")) {
                statements.add(expected(line));
            }
        }
        add(cases, text, statements);
        return cases;
    }

    private static void add(List<Arguments> cases, String text, List<Statement> statements) {
        if (!text.isEmpty()) {
            cases.add(argumentSet(text, text, statements));
        }
    }

    private static Statement expected(String line) {
        String[] sides = line.split(" \\| ");
        int bracket = sides[0].indexOf(" (");
        String source = bracket < 0 ? sides[0] : sides[0].substring(0, bracket);
        String[] office = bracket < 0
                ? new String[] {""}
                : sides[0].substring(bracket + 2, sides[0].length() - 1).split("; ");
        return new Statement(
                source, office[0].toLowerCase(Locale.ROOT), office.length > 1 ? office[1] : "", plain(sides[1]));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = SourceCasesTest.class.getResourceAsStream("/sources/cases.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
