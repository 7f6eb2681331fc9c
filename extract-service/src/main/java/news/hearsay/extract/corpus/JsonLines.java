package news.hearsay.extract.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scorer's format: one line per article, spans as pairs of code point offsets, null for a missing part. A relation
 * may have a {@code sourceName}, the name that a person gave the source, and a predicted one has a {@code confidence},
 * from 0 to 1.
 */
public final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    private record ArticleLine(
            @Nullable String document,
            @Nullable String text,
            @Nullable List<Relation> attributions) {}

    private record PredictionLine(String document, List<Relation> attributions) {}

    private record Relation(
            @Nullable List<int[]> source,
            @Nullable List<int[]> cue,
            @Nullable List<int[]> content,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String sourceName,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Double confidence) {}

    static List<AnnotatedArticle> read(Path file) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        int number = 0;
        for (String line : Files.readString(file).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                ArticleLine read = MAPPER.readValue(line, ArticleLine.class);
                if (read.document() == null || read.text() == null || read.attributions() == null) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ": document, text or attributions is missing");
                }
                List<Annotation> annotations = read.attributions().stream()
                        .map(relation -> new Annotation(
                                spans(relation.source()),
                                spans(relation.cue()),
                                spans(relation.content()),
                                relation.sourceName(),
                                relation.confidence()))
                        .toList();
                articles.add(new AnnotatedArticle(read.document(), read.text(), annotations));
            } catch (JacksonException e) {
                throw new IllegalArgumentException(file + ", line " + number + ": " + e.getOriginalMessage(), e);
            }
        }
        return articles;
    }

    /** An annotated article as a line of the format, with its text. */
    public static String article(AnnotatedArticle article) {
        return MAPPER.writeValueAsString(
                new ArticleLine(article.document(), article.text(), relations(article.attributions())));
    }

    /** One article's predictions as a line of the format, without the text. */
    public static String predictions(String document, List<Annotation> annotations) {
        return MAPPER.writeValueAsString(new PredictionLine(document, relations(annotations)));
    }

    private static List<Relation> relations(List<Annotation> annotations) {
        return annotations.stream()
                .map(annotation -> new Relation(
                        pairs(annotation.source()),
                        pairs(annotation.cue()),
                        pairs(annotation.content()),
                        annotation.sourceName(),
                        annotation.confidence()))
                .toList();
    }

    private static List<Span> spans(@Nullable List<int[]> pairs) {
        return pairs == null
                ? List.of()
                : pairs.stream().map(pair -> new Span(pair[0], pair[1])).toList();
    }

    private static @Nullable List<int[]> pairs(List<Span> spans) {
        return spans.isEmpty()
                ? null
                : spans.stream()
                        .map(span -> new int[] {span.start(), span.end()})
                        .toList();
    }
}
