package news.hearsay.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The function words of each language in a text, and its letters by script. Not thread-safe. */
final class FunctionWords {

    /** The languages that have a function word. */
    private static final Map<String, Set<String>> LANGUAGES = load();

    private final Map<String, Integer> found = new HashMap<>();
    private int words;
    private int latin;
    private int other;

    private FunctionWords() {}

    static FunctionWords in(String text) {
        FunctionWords counts = new FunctionWords();
        counts.read(text);
        return counts;
    }

    /** The number of words. */
    int total() {
        return words;
    }

    /** The number of words that are function words of a language. */
    int count(String language) {
        return found.getOrDefault(language, 0);
    }

    /** The letters of words that begin with a Latin letter. */
    int latinLetters() {
        return latin;
    }

    /** The letters of other words. */
    int otherLetters() {
        return other;
    }

    /** The foreign language with most function words, the first by name of equal ones; {@code und} if there is none. */
    String likeliestForeign() {
        List<String> byName = found.keySet().stream()
                .filter(language -> !language.equals(LanguageDetector.ENGLISH))
                .sorted()
                .toList();
        String likeliest = LanguageDetector.UNDETERMINED;
        for (String language : byName) {
            if (count(language) > count(likeliest)) {
                likeliest = language;
            }
        }
        return likeliest;
    }

    /** Counts the words. Letters next to digits, as in an identifier, are no word of any language. */
    private void read(String text) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean digits = false;
            while (i < text.length() && (letter(text, i) || Character.isDigit(text.charAt(i)))) {
                digits |= !letter(text, i);
                i++;
            }
            if (i == start) {
                i++;
            } else if (!digits) {
                word(text.substring(start, i));
            }
        }
    }

    private static boolean letter(String text, int at) {
        char c = text.charAt(at);
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Counts a word. A capitalised word of another language may belong to a name, such as São Paulo. */
    private void word(String word) {
        if (Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.LATIN) {
            latin += word.length();
        } else {
            other += word.length();
        }
        words++;
        boolean mayBeName = Character.isUpperCase(word.charAt(0));
        for (String language : LANGUAGES.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of())) {
            if (!mayBeName || language.equals(LanguageDetector.ENGLISH)) {
                found.merge(language, 1, Integer::sum);
            }
        }
    }

    private static Map<String, Set<String>> load() {
        Properties lists = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(FunctionWords.class.getResourceAsStream("function-words.properties")),
                StandardCharsets.UTF_8)) {
            lists.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> languages = new HashMap<>();
        for (String language : lists.stringPropertyNames()) {
            for (String word : lists.getProperty(language).split(", ")) {
                languages.computeIfAbsent(word.strip(), _ -> new HashSet<>()).add(language);
            }
        }
        return languages;
    }
}
