package news.hearsay.coverage.drift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of {@code phrases.txt}: words and phrases in lower case, by section. */
final class DriftPhrases {

    private static final String FILE = "phrases.txt";

    private static final class Loaded {
        static final DriftPhrases INSTANCE = new DriftPhrases();
    }

    /** A phrase that was found, from an index to another, end exclusive. */
    record Found(int from, int to) {}

    /** By section, then by the first word. */
    private final Map<String, Map<String, List<List<String>>>> sections = new HashMap<>();

    private final Set<String> function = new HashSet<>();

    private DriftPhrases() {
        try (InputStream file = Objects.requireNonNull(DriftPhrases.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, List<List<String>>> section = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new HashMap<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        section("function").values().forEach(phrases -> phrases.forEach(function::addAll));
    }

    private static void add(Map<String, List<List<String>>> section, String line) {
        for (String phrase : line.split(",")) {
            List<String> words = List.of(phrase.strip().split(" "));
            section.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
    }

    static DriftPhrases get() {
        return Loaded.INSTANCE;
    }

    private Map<String, List<List<String>>> section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    boolean isFunction(String word) {
        return function.contains(word);
    }

    /** Whether a section has this phrase of one word. */
    boolean has(String section, String word) {
        return section(section).getOrDefault(word, List.of()).contains(List.of(word));
    }

    /** The phrases of a section in a text; of phrases that begin with the same word the longest. */
    List<Found> find(String section, Words words) {
        List<Found> found = new ArrayList<>();
        Map<String, List<List<String>>> phrases = section(section);
        for (int i = 0; i < words.size(); i++) {
            int length = 0;
            for (List<String> phrase : phrases.getOrDefault(words.lower(i), List.of())) {
                if (phrase.size() > length && words.continuesWith(i, phrase)) {
                    length = phrase.size();
                }
            }
            if (length > 0) {
                found.add(new Found(i, i + length));
                i += length - 1;
            }
        }
        return found;
    }

    boolean isIn(String section, Words words) {
        return !find(section, words).isEmpty();
    }

    /** The phrase of a section that ends before a word; null if there is none. */
    @Nullable
    Found before(String section, Words words, int index) {
        Found last = null;
        for (Found found : find(section, words)) {
            if (found.to() == index) {
                last = found;
            }
        }
        return last;
    }
}
