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
import java.util.TreeMap;
import java.util.stream.Stream;
import news.hearsay.events.Span;

/** Reads annotated articles: a folder in PolNeAR's form (brat stand-off), or a file of JSON lines in the scorer's. */
public final class Corpus {

    private Corpus() {}

    /**
     * The articles of a folder with {@code text/NAME.txt} and {@code attributions/NAME_ANNOTATOR.ann}, or of a
     * {@code .jsonl} file; by name. Of several annotators the first in alphabetical order counts.
     *
     * @throws IllegalArgumentException if it is neither, or an annotation can't be read; the message says where
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
                Map<String, List<Span>> roles = new TreeMap<>();
                for (String part : columns[1].strip().split(" ")) {
                    int colon = part.indexOf(':');
                    String role = part.substring(0, colon).replaceAll("\\d+$", "");
                    roles.computeIfAbsent(role, key -> new ArrayList<>())
                            .addAll(spans.getOrDefault(part.substring(colon + 1), List.of()));
                }
                if (roles.containsKey("Content") && !roles.get("Content").isEmpty()) {
                    relations.add(
                            new Annotation(sorted(roles, "Source"), sorted(roles, "Cue"), sorted(roles, "Content")));
                }
            }
        }
        return relations;
    }

    private static List<Span> spans(String column, Path file) {
        List<Span> spans = new ArrayList<>();
        try {
            for (String piece : column.substring(column.indexOf(' ') + 1).split(";")) {
                String[] ends = piece.split(" ");
                spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": '" + column + "' is no span of brat's", e);
        }
        return spans;
    }

    private static List<Span> sorted(Map<String, List<Span>> roles, String role) {
        List<Span> spans = new ArrayList<>(roles.getOrDefault(role, List.of()));
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return Collections.unmodifiableList(spans);
    }
}
