package news.hearsay.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** The function words of each language in a text, and its letters by script. Not thread-safe. */
final class FunctionWords {

    private static final FunctionWordTable TABLE = FunctionWordTable.load();

    /** The characters below this have a row of {@link #KINDS}; none of them is a mark. */
    private static final int TABLED = 0x300;

    /** The first character whose lower case may be two characters. */
    private static final char SPECIAL_CASE = '\u0130';

    private static final byte NEITHER = 0;
    private static final byte LATIN_LETTER = 1;
    private static final byte OTHER_LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte[] KINDS = kinds();
    private static final char[] LOWER_CASE = lowerCase();

    private final int[] found = new int[TABLE.languages().size()];
    private final char[] word = new char[TABLE.longest()];
    private int words;
    private int latin;
    private int other;

    private FunctionWords() {}

    static FunctionWords in(String text) {
        FunctionWords counts = new FunctionWords();
        counts.read(text.toCharArray());
        return counts;
    }

    /** The number of words. */
    int total() {
        return words;
    }

    /** The number of words that are function words of a language. */
    int count(String language) {
        int index = TABLE.languages().indexOf(language);
        return index < 0 ? 0 : found[index];
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
        String likeliest = LanguageDetector.UNDETERMINED;
        int most = 0;
        for (int language = 0; language < found.length; language++) {
            String name = TABLE.languages().get(language);
            if (found[language] > most && !name.equals(LanguageDetector.ENGLISH)) {
                likeliest = name;
                most = found[language];
            }
        }
        return likeliest;
    }

    /** Counts the words. Letters next to digits, as in an identifier, are no word of any language. */
    private void read(char[] text) {
        int i = 0;
        while (i < text.length) {
            int start = i;
            boolean digits = false;
            for (byte kind; i < text.length && (kind = kind(text[i])) != NEITHER; i++) {
                digits |= kind == DIGIT;
            }
            if (i == start) {
                i++;
            } else if (!digits) {
                count(text, start, i);
            }
        }
    }

    /** Counts a word. A capitalised word of another language may belong to a name, such as São Paulo. */
    private void count(char[] text, int start, int end) {
        char first = text[start];
        if (kind(first) == LATIN_LETTER) {
            latin += end - start;
        } else {
            other += end - start;
        }
        words++;
        boolean mayBeName = Character.isUpperCase(first);
        for (int language : languages(text, start, end)) {
            if (!mayBeName || TABLE.languages().get(language).equals(LanguageDetector.ENGLISH)) {
                found[language]++;
            }
        }
    }

    private int[] languages(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            if (text[i] >= SPECIAL_CASE) {
                return languages(new String(text, start, end - start).toLowerCase(Locale.ROOT));
            }
            if (i - start < word.length) {
                char lower = LOWER_CASE[text[i]];
                word[i - start] = lower;
                hash = 31 * hash + lower;
            }
        }
        return end - start > word.length ? FunctionWordTable.NONE : TABLE.find(word, end - start, hash);
    }

    private int[] languages(String lower) {
        return lower.length() > word.length
                ? FunctionWordTable.NONE
                : TABLE.find(lower.toCharArray(), lower.length(), lower.hashCode());
    }

    private static byte kind(char c) {
        return c < TABLED ? KINDS[c] : kindOf(c);
    }

    private static byte kindOf(char c) {
        int type = Character.getType(c);
        if (Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return UnicodeScript.of(c) == UnicodeScript.LATIN ? LATIN_LETTER : OTHER_LETTER;
        }
        return Character.isDigit(c) ? DIGIT : NEITHER;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[TABLED];
        for (char c = 0; c < TABLED; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static char[] lowerCase() {
        char[] lower = new char[SPECIAL_CASE];
        for (char c = 0; c < SPECIAL_CASE; c++) {
            lower[c] = Character.toLowerCase(c);
        }
        return lower;
    }
}
