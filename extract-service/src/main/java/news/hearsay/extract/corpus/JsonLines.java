package news.hearsay.extract.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The scorer's form: a line per article, spans as pairs of code point offsets, null for a part that is missing. */
public final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    private record Line(String document, @Nullable String text, List<Relation> attributions) {}

    private record Relation(
            @Nullable List<int[]> source,
            @Nullable List<int[]> cue,
            @Nullable List<int[]> content) {}

    static List<AnnotatedArticle> read(Path file) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        int number = 0;
        for (String line : Files.readString(file).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Line read = MAPPER.readValue(line, Line.class);
                if (read.document() == null || read.text() == null || read.attributions() == null) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ": needs document, text and attributions");
                }
                List<Annotation> annotations = read.attributions().stream()
                        .map(relation -> new Annotation(
                                spans(relation.source()), spans(relation.cue()), spans(relation.content())))
                        .toList();
                articles.add(new AnnotatedArticle(read.document(), read.text(), annotations));
            } catch (JacksonException e) {
                throw new IllegalArgumentException(file + ", line " + number + ": " + e.getOriginalMessage(), e);
            }
        }
        return articles;
    }

    /** The line of one article's predictions, without its text. */
    public static String predictions(String document, List<Annotation> annotations) {
        List<Relation> relations = annotations.stream()
                .map(annotation ->
                        new Relation(pairs(annotation.source()), pairs(annotation.cue()), pairs(annotation.content())))
                .toList();
        return MAPPER.writeValueAsString(Map.of("document", document, "attributions", relations));
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
