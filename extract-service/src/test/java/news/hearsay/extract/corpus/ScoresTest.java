package news.hearsay.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.Scores.Measure;
import news.hearsay.extract.corpus.Scores.Part;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The expected figures were printed by the project's independent scorer for the same two files. */
class ScoresTest {

    private static final Path FOLDER = Path.of("src/test/resources/evaluate");
    private static final Offset<Double> ROUNDED = within(0.00006);

    @Test
    void the_measures_equal_those_of_the_independent_scorer() throws Exception {
        Scores scores = new Scores();
        List<String> predictions = Files.readAllLines(FOLDER.resolve("predictions.jsonl"));
        List<AnnotatedArticle> gold = Corpus.read(FOLDER.resolve("gold.jsonl"));
        for (int i = 0; i < gold.size(); i++) {
            scores.add(gold.get(i).text(), gold.get(i).attributions(), annotations(predictions.get(i)));
        }

        JsonNode expected = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("expected.json")));
        assertThat(scores.articles()).isEqualTo(expected.get("documents").asInt());
        assertThat(scores.gold()).isEqualTo(expected.get("gold").asInt());
        assertThat(scores.predicted()).isEqualTo(expected.get("predicted").asInt());
        assertThat(scores.sourceGivenContent())
                .isCloseTo(expected.get("source_given_content").asDouble(), ROUNDED);
        assertSame(scores.relation(), expected.get("relation"));
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(java.util.Locale.ROOT);
            assertSame(scores.partial(part), expected.get(name + "_partial"));
            assertSame(scores.exact(part), expected.get(name + "_exact"));
        }
    }

    @Test
    void annotations_scored_against_themselves_are_perfect() throws Exception {
        Scores scores = new Scores();
        for (AnnotatedArticle article : Corpus.read(FOLDER.resolve("gold.jsonl"))) {
            scores.add(article.text(), article.attributions(), article.attributions());
        }

        assertThat(scores.relation().f1()).isEqualTo(1);
        assertThat(scores.exact(Part.CONTENT).f1()).isEqualTo(1);
    }

    @Test
    void an_article_without_predictions_scores_zero() {
        Scores scores = new Scores();
        scores.add(
                "Envoys said little.",
                List.of(new Annotation(List.of(new Span(0, 6)), List.of(new Span(7, 11)), List.of(new Span(12, 18)))),
                List.of());

        assertThat(scores.relation().f1()).isZero();
        assertThat(scores.table()).startsWith("1 documents, 1 relations, 0 predicted");
    }

    private static void assertSame(Measure measure, JsonNode expected) {
        assertThat(measure.precision()).isCloseTo(expected.get("p").asDouble(), ROUNDED);
        assertThat(measure.recall()).isCloseTo(expected.get("r").asDouble(), ROUNDED);
        assertThat(measure.f1()).isCloseTo(expected.get("f1").asDouble(), ROUNDED);
    }

    private static List<Annotation> annotations(String line) throws Exception {
        Path file = Files.createTempFile("predictions", ".jsonl");
        try {
            Files.writeString(file, line.replaceFirst("\\{", "{\"text\": \"\", "));
            return Corpus.read(file).getFirst().attributions();
        } finally {
            Files.delete(file);
        }
    }
}
