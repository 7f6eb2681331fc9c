package news.hearsay.extract.engine.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads word lists, which are resources beside the classes that use them: UTF-8, one entry per line; a line that begins
 * with {@code #} is a comment.
 */
public final class WordList {

    private WordList() {}

    /**
     * The lines of a list, trimmed, without comments and empty lines.
     *
     * @throws IllegalStateException if the resource is missing
     */
    public static List<String> lines(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "word list " + file + " is missing beside " + owner.getName() + ": rebuild extract-service");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words of lists of the form {@code heading: word, word}, by heading, in the order of the file. Words of a
     * repeated heading are added to its list; the heading of a line without one is the empty string.
     */
    public static Map<String, List<String>> byHeading(Class<?> owner, String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines(owner, file)) {
            int colon = line.indexOf(": ");
            String heading = colon < 0 ? "" : line.substring(0, colon);
            lists.computeIfAbsent(heading, _ -> new ArrayList<>())
                    .addAll(split(line.substring(colon < 0 ? 0 : colon + 2), ','));
        }
        return lists;
    }

    /** The parts between separators, trimmed, without empty parts. */
    public static List<String> split(String line, char separator) {
        return Arrays.stream(line.split(separator == '|' ? "\\|" : String.valueOf(separator)))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
