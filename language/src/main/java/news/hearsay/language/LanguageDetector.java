package news.hearsay.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of an article. English is recognised by its function words, which names and quotations in other
 * languages do not replace; short texts without evidence count as English. The language of other texts is named by
 * their function words, otherwise by the n-gram model of Apache OpenNLP for 183 languages. Thread-safe.
 */
public final class LanguageDetector {

    /** The tag of English. */
    public static final String ENGLISH = "en";

    /** The tag of an unknown language (BCP 47). */
    public static final String UNDETERMINED = "und";

    /** The value of {@code languageFrom} of articles whose language was detected. */
    public static final String DETECTED = "detected";

    /** The characters of a text that are read: the beginning of a long article tells its language. */
    private static final int MAX_CHARACTERS = 1_500;

    /** Function words of another language below which a text counts as English. */
    private static final int MIN_FOREIGN_WORDS = 3;

    /** Words of a short text from which both witnesses together are evidence: a function word and the model. */
    private static final int MIN_AGREED_WORDS = 4;

    /** Words of a text from which a lack of English function words is evidence. */
    private static final int MIN_WORDS = 25;

    /** The least share of function words in English prose of that length. */
    private static final double MIN_ENGLISH = 0.08;

    /** The least share of function words in a text that is certainly English. */
    private static final double CERTAIN_ENGLISH = 0.2;

    /** How many times as many English function words as of any other language a text has that is certainly English. */
    private static final int CERTAIN_MULTIPLE = 4;

    /** Letters outside the Latin script from which they are evidence. */
    private static final int MIN_OTHER_LETTERS = 12;

    private LanguageDetector() {}

    /**
     * Returns the language of a text: {@code en}, another ISO 639 code, of two letters if there is one, or {@code und}.
     *
     * @param text the text, or title and text; only its first 1,500 characters are read
     */
    public static String detect(String text) {
        String read = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
        FunctionWords words = FunctionWords.in(read);
        if (words.otherLetters() > words.latinLetters() && words.otherLetters() >= MIN_OTHER_LETTERS) {
            return NgramModel.language(read);
        }
        int english = words.count(ENGLISH);
        String likeliest = words.likeliestForeign();
        int foreign = words.count(likeliest);
        if (foreign >= MIN_FOREIGN_WORDS && foreign >= 2 * english && foreign > english) {
            return likeliest;
        }
        if (english == 0 && foreign > 0 && words.total() >= MIN_AGREED_WORDS && words.total() < MIN_WORDS) {
            String named = NgramModel.language(read);
            return words.count(named) > 0 ? named : ENGLISH;
        }
        boolean lacksEnglish = words.total() >= MIN_WORDS && english < MIN_ENGLISH * words.total();
        return lacksEnglish ? notEnglish(NgramModel.language(read)) : ENGLISH;
    }

    /**
     * Returns whether a text is certainly English prose, although something else was stated: it has as many function
     * words as English prose has, and far more than of any other language. A short text is never certain.
     *
     * @param text as for {@link #detect}
     */
    public static boolean isCertainlyEnglish(String text) {
        FunctionWords words =
                FunctionWords.in(text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS));
        int english = words.count(ENGLISH);
        return words.total() >= MIN_WORDS
                && words.latinLetters() > words.otherLetters()
                && english >= CERTAIN_ENGLISH * words.total()
                && english >= CERTAIN_MULTIPLE * words.count(words.likeliestForeign());
    }

    /**
     * Returns whether a tag is of a language that is known and not English.
     *
     * @param tag a BCP 47 tag
     */
    public static boolean isForeign(@Nullable String tag) {
        if (tag == null) {
            return false;
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return !language.isEmpty() && !language.equals(ENGLISH) && !language.equals(UNDETERMINED);
    }

    /** A list of names or numbers looks like English to the model, and is not prose in any language. */
    private static String notEnglish(String language) {
        return language.equals(ENGLISH) ? UNDETERMINED : language;
    }
}
