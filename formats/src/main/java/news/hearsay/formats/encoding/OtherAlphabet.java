package news.hearsay.formats.encoding;

import java.util.regex.Pattern;

/** Tells texts in an alphabet other than the Latin one, of whose words every letter is outside ASCII. */
final class OtherAlphabet {

    private static final Pattern WORD = Pattern.compile("[\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}]{4,}+");

    /** Words of a Western text hardly ever have four letters outside ASCII in a row. */
    private static final int MIN_WORDS = 5;

    private OtherAlphabet() {}

    static boolean isOf(String text) {
        return WORD.matcher(text).results().limit(MIN_WORDS).count() == MIN_WORDS;
    }
}
