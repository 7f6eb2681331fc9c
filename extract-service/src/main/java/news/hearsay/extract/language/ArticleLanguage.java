package news.hearsay.extract.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an article is in English. A declared language that is not English counts; otherwise the text is
 * compared with the function words of English and of its neighbours. Names, quotations and short texts without evidence
 * leave it English.
 */
public final class ArticleLanguage {

    private static final String ENGLISH = "en";
    private static final String UNDETERMINED = "und";

    /** Function words of another language below which a text counts as English. */
    private static final int MIN_FOREIGN_WORDS = 3;
    /** Words of a text from which a lack of English function words tells something. */
    private static final int MIN_WORDS = 25;
    /** The least share of function words in English prose of that length. */
    private static final double MIN_ENGLISH = 0.08;
    /** Letters outside the Latin script from which they tell something. */
    private static final int MIN_OTHER_LETTERS = 12;

    /** the languages that have a function word */
    private static final Map<String, Set<String>> LANGUAGES = new HashMap<>();

    static {
        WordList.byHeading(ArticleLanguage.class, "function-words.txt")
                .forEach((language, words) -> words.forEach(word ->
                        LANGUAGES.computeIfAbsent(word, _ -> new HashSet<>()).add(language)));
    }

    private final Map<String, Integer> found = new HashMap<>();
    private int words;
    private int latin;
    private int other;

    private ArticleLanguage() {}

    /**
     * Why a text can't be read: {@code declared:de} or {@code detected:de}, with {@code und} for an unknown language;
     * null if the text is in English.
     *
     * @param declared a BCP 47 tag
     */
    public static @Nullable String foreign(String declared, String text) {
        String language = Locale.forLanguageTag(declared).getLanguage();
        if (!language.isEmpty() && !language.equals(ENGLISH) && !language.equals(UNDETERMINED)) {
            return "declared:" + language;
        }
        ArticleLanguage counts = new ArticleLanguage();
        counts.read(text);
        String detected = counts.detected();
        return detected.equals(ENGLISH) ? null : "detected:" + detected;
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

    private void word(String word) {
        char first = word.charAt(0);
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN) {
            latin += word.length();
        } else {
            other += word.length();
        }
        words++;
        for (String language : LANGUAGES.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of())) {
            found.merge(language, 1, Integer::sum);
        }
    }

    private String detected() {
        if (other > latin && other >= MIN_OTHER_LETTERS) {
            return UNDETERMINED;
        }
        int english = found.getOrDefault(ENGLISH, 0);
        String likeliest = likeliest();
        int foreign = found.getOrDefault(likeliest, 0);
        if (foreign >= MIN_FOREIGN_WORDS && foreign >= 2 * english && foreign > english) {
            return likeliest;
        }
        return words >= MIN_WORDS && english < MIN_ENGLISH * words ? UNDETERMINED : ENGLISH;
    }

    /** The foreign language with most function words, the first by name of equal ones. */
    private String likeliest() {
        List<String> byName = found.keySet().stream()
                .filter(language -> !language.equals(ENGLISH))
                .sorted()
                .toList();
        String likeliest = UNDETERMINED;
        for (String language : byName) {
            if (found.getOrDefault(language, 0) > found.getOrDefault(likeliest, 0)) {
                likeliest = language;
            }
        }
        return likeliest;
    }
}
