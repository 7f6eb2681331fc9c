package news.hearsay.standalone.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.JsonLines;

/** How annotations are written. {@code evaluate} reads both forms, and {@code train} reads the folder. */
enum AnnotationFormat {
    /** One line of JSON per article. */
    JSON_LINES {
        @Override
        void begin(Path out) throws IOException {
            Files.writeString(out, "");
        }

        @Override
        void write(Path out, AnnotatedArticle article) throws IOException {
            Files.writeString(out, JsonLines.article(article) + "\n", StandardOpenOption.APPEND);
        }
    },
    /** A folder with {@code text/NAME.txt} and {@code attributions/NAME_desk.ann}, the standoff format of brat. */
    BRAT {
        @Override
        void begin(Path out) throws IOException {
            Files.createDirectories(out.resolve("text"));
            Files.createDirectories(out.resolve("attributions"));
        }

        @Override
        void write(Path out, AnnotatedArticle article) throws IOException {
            Files.writeString(out.resolve("text").resolve(article.document() + ".txt"), article.text());
            Files.writeString(
                    out.resolve("attributions").resolve(article.document() + "_desk.ann"),
                    new Standoff(article.text()).of(article.attributions()));
        }
    };

    /** Prepares the file or the folder. */
    abstract void begin(Path out) throws IOException;

    /** Writes one article. */
    abstract void write(Path out, AnnotatedArticle article) throws IOException;

    /**
     * Writes text-bound annotations ({@code T}), one event ({@code E}) per attribution, and a note ({@code #}) with the
     * name that a person gave its source; offsets are code points.
     */
    private static final class Standoff {

        private final String text;
        private final StringBuilder lines = new StringBuilder();
        private int last;

        Standoff(String text) {
            this.text = text;
        }

        String of(List<Annotation> annotations) {
            int number = 0;
            for (Annotation annotation : annotations) {
                number++;
                String content = add("Content", annotation.content());
                String cue = annotation.cue().isEmpty() ? "" : add("Cue", annotation.cue());
                String source = annotation.source().isEmpty() ? "" : add("Source", annotation.source());
                lines.append("E%d\tAttribution:%s Content:%s".formatted(number, cue.isEmpty() ? content : cue, content))
                        .append(cue.isEmpty() ? "" : " Cue:" + cue)
                        .append(source.isEmpty() ? "" : " Source:" + source)
                        .append('\n');
                if (annotation.sourceName() != null) {
                    lines.append("#%d\tAnnotatorNotes E%d\tSource: %s\n"
                            .formatted(number, number, annotation.sourceName().replaceAll("\\s+", " ")));
                }
            }
            return lines.toString();
        }

        private String add(String role, List<Span> spans) {
            last++;
            String offsets =
                    spans.stream().map(span -> span.start() + " " + span.end()).collect(Collectors.joining(";"));
            String words = spans.stream().map(span -> span.slice(text)).collect(Collectors.joining(" "));
            lines.append("T%d\t%s %s\t%s\n".formatted(last, role, offsets, words.replaceAll("\\s+", " ")));
            return "T" + last;
        }
    }
}
