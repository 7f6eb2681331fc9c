package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight articles in our own words about talks on guarantees for Ukraine, in the style of a wire story, a feature, a
 * brief and a chronicle, each with every relation that a reader finds. The article's file also lists the relations that
 * the engine is known to miss, to get wrong or to invent.
 */
class AnnotatedArticlesTest {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    /** From worst to best: not found; found with a wrong source; with the right source but a wrong chain; right. */
    private static final List<String> VERDICTS = List.of("missed", "source", "chain", "found");

    /**
     * A relation that a reader finds.
     *
     * @param content the pieces of the claim as in the text
     * @param known the worst verdict that is tolerated: "missed", "source" or "chain"; null for none
     */
    record Expected(
            @Nullable String source,
            @Nullable String name,
            String kind,
            String cue,
            List<String> content,
            List<String> chain,
            @Nullable String known) {}

    /** @param invented the beginnings of claims that the engine is known to find although a reader finds none */
    record ReferenceArticle(
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
    void the_engine_finds_what_a_reader_finds_and_nothing_else(String file) throws IOException {
        ReferenceArticle article = read(file);
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
                && Objects.equals(match.source().name(), expected.name())
                && match.source().kind().name().equalsIgnoreCase(expected.kind());
        return !source ? "source" : chain(match).equals(expected.chain()) ? "found" : "chain";
    }

    private static List<String> chain(AttributionRelation relation) {
        return relation.chain().stream().map(Link::name).toList();
    }

    /** The relation with the same cue whose content overlaps most with the expected one, by more than Dice 0.5. */
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

    private static ReferenceArticle read(String file) throws IOException {
        try (InputStream in = AnnotatedArticlesTest.class.getResourceAsStream("/articles/" + file + ".json")) {
            return JsonMapper.builder().build().readValue(in, ReferenceArticle.class);
        }
    }
}
