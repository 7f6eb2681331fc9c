package news.hearsay.extract.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.events.Span;

/** Reads annotated articles: a folder in PolNeAR's format (brat stand-off), or a JSON Lines file in the scorer's. */
public final class Corpus {

    private Corpus() {}

    /**
     * Reads the articles of a folder with {@code text/NAME.txt} and {@code attributions/NAME_ANNOTATOR.ann}, in the
     * order of their names, or of a {@code .jsonl} file. Of several annotators the first in alphabetical order counts.
     *
     * @throws IllegalArgumentException if the path is neither, or an annotation is malformed; the message names the
     *     file
     */
    public static List<AnnotatedArticle> read(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return JsonLines.read(path);
        }
        Path texts = path.resolve("text");
        Path attributions = path.resolve("attributions");
        if (!Files.isDirectory(texts) || !Files.isDirectory(attributions)) {
            throw new IllegalArgumentException(
                    path + " is neither a .jsonl file nor a folder with text/ and attributions/");
        }
        Map<String, Path> first = new HashMap<>();
        for (Path file : list(attributions, ".ann")) {
            String name = file.getFileName().toString();
            int cut = name.lastIndexOf('_');
            first.putIfAbsent(cut < 0 ? name : name.substring(0, cut), file);
        }
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (Path file : list(texts, ".txt")) {
            String name = file.getFileName().toString();
            name = name.substring(0, name.length() - ".txt".length());
            Path annotations = first.get(name);
            articles.add(new AnnotatedArticle(
                    name, Files.readString(file), annotations == null ? List.of() : brat(annotations)));
        }
        return articles;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static List<Annotation> brat(Path file) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Annotation> relations = new ArrayList<>();
        for (String line : Files.readString(file).split("\n")) {
            String[] columns = line.split("\t");
            if (line.matches("(?s)T\\d+\t.*")) {
                spans.put(columns[0], spans(columns[1], file));
            } else if (line.matches("(?s)E\\d+\t.*")) {
                Map<String, List<Span>> roles = roles(columns[1], spans);
                if (!roles.getOrDefault("Content", List.of()).isEmpty()) {
                    relations.add(
                            new Annotation(sorted(roles, "Source"), sorted(roles, "Cue"), sorted(roles, "Content")));
                }
            }
        }
        return relations;
    }

    /** The spans of an event by role; a number after the role, as in "Content2", does not count. */
    private static Map<String, List<Span>> roles(String column, Map<String, List<Span>> spans) {
        Map<String, List<Span>> roles = new HashMap<>();
        for (String part : column.strip().split(" ")) {
            int colon = part.indexOf(':');
            String role = part.substring(0, colon).replaceAll("\\d+$", "");
            roles.computeIfAbsent(role, _ -> new ArrayList<>())
                    .addAll(spans.getOrDefault(part.substring(colon + 1), List.of()));
        }
        return roles;
    }

    private static List<Span> spans(String column, Path file) {
        List<Span> spans = new ArrayList<>();
        try {
            for (String piece : column.substring(column.indexOf(' ') + 1).split(";")) {
                String[] ends = piece.split(" ");
                spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    file + ": '" + column + "' is not a brat span (TYPE START END[;START END]…)", e);
        }
        return spans;
    }

    private static List<Span> sorted(Map<String, List<Span>> roles, String role) {
        List<Span> spans = new ArrayList<>(roles.getOrDefault(role, List.of()));
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return Collections.unmodifiableList(spans);
    }
}
