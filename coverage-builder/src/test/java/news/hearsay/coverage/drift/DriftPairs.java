package news.hearsay.coverage.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** The annotated pairs of mentions; the grammar stands in the files. */
final class DriftPairs {

    private static final int LINES_OF_A_PAIR = 4;

    private DriftPairs() {}

    /** @param kinds how the claim has drifted, by the annotation */
    record Pair(String name, Mention earlier, Mention later, Set<DriftKind> kinds) {}

    static List<Pair> tuning() {
        return read("pairs-tuning.txt");
    }

    static List<Pair> heldOut() {
        return read("pairs-held-out.txt");
    }

    static List<Pair> moreTuning() {
        return read("pairs-tuning-2.txt");
    }

    /** Pairs of authors who had seen neither the rules nor the lists of words: not for tuning. */
    static List<Pair> independent() {
        return read("pairs-independent.txt");
    }

    /** As {@link #independent()}, by another author, measured once after the last change of the rules. */
    static List<Pair> secondIndependent() {
        return read("pairs-independent-2.txt");
    }

    private static List<Pair> read(String file) {
        try (InputStream in = Objects.requireNonNull(DriftPairs.class.getResourceAsStream(file))) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pairs of a file's text. */
    static List<Pair> of(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Set<String> outlets = lines.stream()
                .filter(line -> line.contains(" > "))
                .map(line -> chain(line)[chain(line).length - 1])
                .collect(Collectors.toSet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += LINES_OF_A_PAIR) {
            pairs.add(new Pair(
                    lines.get(i),
                    mention(lines.get(i + 1), outlets),
                    mention(lines.get(i + 2), outlets),
                    kinds(lines.get(i + 3))));
        }
        return pairs;
    }

    private static String[] chain(String line) {
        return line.split(" \\| ")[0].strip().split(" > ");
    }

    private static Mention mention(String line, Set<String> outlets) {
        String[] parts = line.strip().split(" \\| ");
        String source = chain(line)[0];
        boolean none = source.equals("-");
        return new Mention(
                parts[2],
                none ? null : parts[1],
                none ? null : source,
                none ? null : kind(source, outlets),
                null,
                false,
                null,
                false);
    }

    /** The kind that an extractor would give: a name of one word is an organisation or state. */
    private static @Nullable SourceKind kind(String source, Set<String> outlets) {
        if (outlets.contains(source)) {
            return SourceKind.OUTLET;
        }
        boolean capital = Character.isUpperCase(source.charAt(0));
        return capital && !source.contains(" ") ? SourceKind.ORGANISATION : SourceKind.UNKNOWN;
    }

    private static Set<DriftKind> kinds(String line) {
        EnumSet<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
        String words = line.substring(2);
        if (!words.equals("none")) {
            Stream.of(words.split(", "))
                    .map(word -> DriftKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .forEach(kinds::add);
        }
        return kinds;
    }
}
