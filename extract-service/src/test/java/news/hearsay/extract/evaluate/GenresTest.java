package news.hearsay.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.Corpus;
import news.hearsay.extract.corpus.Scores;
import news.hearsay.extract.corpus.Scores.Part;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scores the engine on forty articles of twelve genres. The README beside the articles says how they were written and
 * annotated. Nothing in the engine is tuned to them.
 */
class GenresTest {

    private static final Path FOLDER = Path.of("src/test/resources/genres");
    private static final String ALL = "all";

    private static List<AnnotatedArticle> articles = List.of();
    private static final Map<String, Double> FIGURES = new TreeMap<>();

    @BeforeAll
    static void score_each_genre_and_print_the_table() throws IOException {
        articles = Corpus.read(FOLDER);
        AttributionExtractor extractor = AttributionExtractors.load();
        StringBuilder table =
                new StringBuilder("| genre | articles | relations | P | R | F1 | content, exact (F1) |%n".formatted());
        Map<String, List<AnnotatedArticle>> genres =
                articles.stream().collect(Collectors.groupingBy(GenresTest::genre, TreeMap::new, Collectors.toList()));
        genres.forEach((genre, members) -> table.append(
                row(genre, Evaluation.run(members, extractor, _ -> {}).scores())));
        table.append(row(ALL, Evaluation.run(articles, extractor, _ -> {}).scores()));
        System.out.println(table);
    }

    @Test
    void every_span_is_inside_its_text_and_has_no_space_at_its_ends() {
        assertThat(articles)
                .hasSize(40)
                .allSatisfy(article -> assertThat(article.attributions())
                        .isNotEmpty()
                        .flatExtracting(GenresTest::spans)
                        .allSatisfy(span -> assertThat(words(article.text(), span))
                                .isNotEmpty()
                                .isEqualTo(words(article.text(), span).strip())));
    }

    @Test
    void no_figure_is_below_its_floor() throws IOException {
        Properties floors = new Properties();
        try (var file = Files.newBufferedReader(FOLDER.resolve("floors.properties"))) {
            floors.load(file);
        }

        assertThat(floors.stringPropertyNames())
                .allSatisfy(key -> assertThat(FIGURES).containsKey(key))
                .containsAll(FIGURES.keySet().stream()
                        .filter(key -> key.endsWith(".f1"))
                        .toList())
                .allSatisfy(key -> assertThat(FIGURES.get(key))
                        .as(key)
                        .isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(key))));
    }

    private static String genre(AnnotatedArticle article) {
        return article.document().substring(0, article.document().indexOf('-'));
    }

    private static String row(String name, Scores scores) {
        double precision = 100 * scores.relation().precision();
        double recall = 100 * scores.relation().recall();
        double f1 = 100 * scores.relation().f1();
        double exact = 100 * scores.exact(Part.CONTENT).f1();
        FIGURES.putAll(Map.of(
                name + ".precision", precision, name + ".recall", recall, name + ".f1", f1, name + ".exact", exact));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                scores.articles(),
                scores.gold(),
                precision,
                recall,
                f1,
                exact);
    }

    private static List<Span> spans(Annotation annotation) {
        return Stream.of(annotation.source(), annotation.cue(), annotation.content())
                .flatMap(List::stream)
                .toList();
    }

    private static String words(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
