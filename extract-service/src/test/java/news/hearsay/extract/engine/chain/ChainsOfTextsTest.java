package news.hearsay.extract.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Link;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The chains of whole texts, as {@code chains/chains.yml} lists them. */
class ChainsOfTextsTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    /** @param chains "origin > … > outlet | words of the claim" */
    record Case(String name, String outlet, String text, List<String> chains, List<String> nowhere) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        InputStream file = ChainsOfTextsTest.class.getResourceAsStream("/chains/chains.yml");
        List<Map<String, Object>> cases = new Yaml().load(file);
        return cases.stream()
                .map(fields -> new Case(
                        (String) fields.getOrDefault("name", ""),
                        (String) fields.getOrDefault("outlet", "Harbour Courier"),
                        (String) fields.getOrDefault("text", ""),
                        strings(fields.getOrDefault("chains", List.of())),
                        strings(fields.getOrDefault("nowhere", List.of()))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_claim_has_the_chain_that_a_reader_finds(Case text) {
        List<AttributionRelation> relations = EXTRACTOR.extract(text.text(), text.outlet());
        List<String> found = relations.stream()
                .map(relation -> chain(relation) + " | " + claim(relation, text.text()))
                .toList();
        for (String expected : text.chains()) {
            int bar = expected.indexOf(" | ");
            String chain = expected.substring(0, bar + 3);
            String claim = expected.substring(bar + 3);
            assertThat(found)
                    .as(expected)
                    .anyMatch(
                            line -> line.startsWith(chain) && line.contains(claim) && line.length() <= limit(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void who_passed_nothing_on_is_in_no_chain(Case text) {
        List<String> names = EXTRACTOR.extract(text.text(), text.outlet()).stream()
                .flatMap(relation -> relation.chain().stream())
                .map(Link::name)
                .toList();
        assertThat(names).doesNotContainAnyElementsOf(text.nowhere().isEmpty() ? List.of("-") : text.nowhere());
    }

    /** A claim may have "that", marks of quotation and a few words more. */
    private static int limit(String expected) {
        return expected.length() + 30;
    }

    private static String claim(AttributionRelation relation, String text) {
        return relation.content().stream().map(span -> span.slice(text)).collect(Collectors.joining(" "));
    }

    private static String chain(AttributionRelation relation) {
        return relation.chain().stream()
                .map(link -> link.basis() == Link.Basis.INFERRED ? "~" + link.name() : link.name())
                .collect(Collectors.joining(" > "));
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> strings.add((String) value));
        }
        return strings;
    }
}
