package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight articles of our own words about the talks on guarantees for Ukraine, in the manner of wire, feature, brief and
 * chronicle, each with every relation that a reader finds. What the engine is known to miss, to get wrong or to invent
 * is named in the article's file, not left out.
 */
class AnnotatedArticlesTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    /** From the worst: not found at all; found, but with another source; with the source, but another chain; right. */
    private static final List<String> VERDICTS = List.of("missed", "source", "chain", "found");

    /**
     * A relation as a reader finds it.
     *
     * @param content its pieces as they stand
     * @param known what the engine is known to get wrong about it: at least "missed", "source" or "chain"; null for
     *     nothing
     */
    record Expected(
            @Nullable String source,
            @Nullable String name,
            String kind,
            String cue,
            List<String> content,
            List<String> chain,
            @Nullable String known) {}

    /** @param invented the beginnings of claims that the engine is known to find where a reader finds none */
    record AnnotatedArticle(
            String manner,
            String outlet,
            String text,
            List<Expected> relations,
            @Nullable List<String> invented) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wire-summit-declaration",
                "wire-second-hand",
                "wire-reaction-moscow",
                "feature-compact",
                "feature-israel-model",
                "brief-london",
                "brief-retold",
                "chronicle-talks"
            })
    void what_a_reader_finds_is_found_and_nothing_else(String file) throws IOException {
        AnnotatedArticle article = read(file);
        List<AttributionRelation> found = EXTRACTOR.extract(article.text(), article.outlet());
        List<AttributionRelation> left = new ArrayList<>(found);
        List<String> wrong = new ArrayList<>();
        StringBuilder table = new StringBuilder("\n").append(file).append('\n');
        for (Expected expected : article.relations()) {
            AttributionRelation match = match(article.text(), expected, left);
            left.remove(match);
            String verdict = verdict(expected, match);
            table.append(String.format(
                    "  %-8s %-60s %s%n",
                    verdict, abridged(String.join(" … ", expected.content())), match == null ? "" : chain(match)));
            if (VERDICTS.indexOf(verdict) < VERDICTS.indexOf(expected.known() == null ? "found" : expected.known())) {
                wrong.add(verdict + ": " + expected.content());
            }
        }
        List<String> invented = left.stream()
                .map(relation -> relation.content().getFirst().slice(article.text()))
                .toList();
        invented.forEach(claim -> table.append(String.format("  %-8s %s%n", "invented", abridged(claim))));
        System.out.print(table);
        assertThat(wrong).as(table.toString()).isEmpty();
        List<String> known = article.invented() == null ? List.of() : article.invented();
        assertThat(invented)
                .as(table.toString())
                .allMatch(claim -> known.stream().anyMatch(claim::startsWith));
    }

    private static String verdict(Expected expected, @Nullable AttributionRelation match) {
        if (match == null) {
            return "missed";
        }
        boolean source = match.source() != null
                && java.util.Objects.equals(match.source().name(), expected.name())
                && match.source().kind().name().equalsIgnoreCase(expected.kind());
        return !source ? "source" : chain(match).equals(expected.chain()) ? "found" : "chain";
    }

    private static List<String> chain(AttributionRelation relation) {
        return relation.chain().stream().map(Link::name).toList();
    }

    /** The relation that shares the most with what is expected: more than half of both contents, and the cue's head. */
    private static @Nullable AttributionRelation match(
            String text, Expected expected, List<AttributionRelation> found) {
        BitSet wanted = new BitSet();
        int from = 0;
        for (String piece : expected.content()) {
            int at = text.indexOf(piece, from);
            wanted.set(at, at + piece.length());
            from = at + piece.length();
        }
        AttributionRelation best = null;
        double most = 0.5;
        for (AttributionRelation relation : found) {
            BitSet content = new BitSet();
            for (Span span : relation.content()) {
                content.set(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
            }
            BitSet shared = (BitSet) content.clone();
            shared.and(wanted);
            double dice = 2.0 * shared.cardinality() / (content.cardinality() + wanted.cardinality());
            boolean cue = relation.cue() != null
                    && (relation.cue().text().contains(expected.cue())
                            || expected.cue().contains(relation.cue().text()));
            if (cue && dice > most) {
                most = dice;
                best = relation;
            }
        }
        return best;
    }

    private static String abridged(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private static AnnotatedArticle read(String file) throws IOException {
        try (InputStream in = AnnotatedArticlesTest.class.getResourceAsStream("/articles/" + file + ".json")) {
            return JsonMapper.builder().build().readValue(in, AnnotatedArticle.class);
        }
    }
}
