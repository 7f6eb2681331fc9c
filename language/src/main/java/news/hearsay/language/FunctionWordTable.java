package news.hearsay.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The languages of each function word, found by the characters of a word without a copy of it. Immutable. */
final class FunctionWordTable {

    /** The languages of a word that is no function word. */
    static final int[] NONE = {};

    /** The names of the languages, sorted. */
    private final List<String> languages;

    private final @Nullable String[] words;
    private final int[][] languagesOfWords;
    private final int longest;

    private FunctionWordTable(List<String> languages, Map<String, int[]> words) {
        this.languages = languages;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        int slots = Integer.highestOneBit(words.size()) * 4;
        this.words = new String[slots];
        this.languagesOfWords = new int[slots][];
        Arrays.fill(languagesOfWords, NONE);
        words.forEach((word, found) -> {
            int slot = freeSlot(word);
            this.words[slot] = word;
            this.languagesOfWords[slot] = found;
        });
    }

    /** Reads the lists of all languages. */
    static FunctionWordTable load() {
        Properties lists = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(FunctionWordTable.class.getResourceAsStream("function-words.properties")),
                StandardCharsets.UTF_8)) {
            lists.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> languages = lists.stringPropertyNames().stream().sorted().toList();
        Map<String, int[]> words = new TreeMap<>();
        for (int language = 0; language < languages.size(); language++) {
            for (String word : lists.getProperty(languages.get(language)).split(", ")) {
                int[] one = {language};
                words.merge(word.strip(), one, FunctionWordTable::union);
            }
        }
        return new FunctionWordTable(languages, words);
    }

    private static int[] union(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .toArray();
    }

    List<String> languages() {
        return languages;
    }

    /** The number of characters of the longest word. */
    int longest() {
        return longest;
    }

    /**
     * Returns the languages of a word, as indexes of {@link #languages}; none if it is no function word.
     *
     * @param word begins with the word in lower case
     * @param length the number of characters of the word
     * @param hash its {@link String#hashCode}
     */
    int[] find(char[] word, int length, int hash) {
        int slot = first(hash);
        for (String there = words[slot]; there != null; there = words[slot]) {
            if (there.length() == length && startsWith(word, there)) {
                return languagesOfWords[slot];
            }
            slot = slot + 1 & words.length - 1;
        }
        return NONE;
    }

    private static boolean startsWith(char[] word, String there) {
        for (int i = 0; i < there.length(); i++) {
            if (word[i] != there.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int freeSlot(String word) {
        int slot = first(word.hashCode());
        while (words[slot] != null) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private int first(int hash) {
        return (hash ^ hash >>> 15) & words.length - 1;
    }
}
