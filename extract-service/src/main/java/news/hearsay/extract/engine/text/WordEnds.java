package news.hearsay.extract.engine.text;

import java.util.Locale;

/**
 * Finds the beginnings and ends of words, including the hyphens, points and apostrophes that belong to them. Links,
 * hashtags and handles are words.
 */
final class WordEnds {

    private final String text;

    WordEnds(String text) {
        this.text = text;
    }

    /** Whether a word begins at {@code i}, given that no word continues there. */
    boolean startsAt(int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(i))) {
            return true;
        }
        // #hashtag, @handle
        return (c == '#' || c == '@') && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean inWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.OTHER_NUMBER
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || codePoint == '\u200d'
                || codePoint == '\ufffd'
                || codePoint == '_';
    }

    /** The index after the word that begins at {@code from}. */
    int end(int from) {
        int n = text.length();
        int to = from + Character.charCount(text.codePointAt(from));
        boolean link = text.startsWith("http", from) || text.startsWith("www.", from);
        while (to < n) {
            int c = text.codePointAt(to);
            if (inWord(c)) {
                to += Character.charCount(c);
            } else if (link && c > ' ' && !CharacterClasses.blank((char) c) && "\"“”‘’<>()[]{},;".indexOf(c) < 0) {
                to++;
            } else if (to + 1 < n && joins(c, to, from)) {
                to++;
            } else {
                break;
            }
        }
        if (link) {
            while (to > from + 1 && ".!?:".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
        } else if (to < n && text.charAt(to) == '.' && keepsFullStop(from, to)) {
            to++;
        }
        return to;
    }

    /**
     * Whether a character between two word characters belongs to the word: a hyphen, an apostrophe, a decimal point, a
     * point in "U.S".
     */
    private boolean joins(int c, int at, int from) {
        char before = text.charAt(at - 1);
        int after = text.codePointAt(at + 1);
        return switch (c) {
            case '-', '\u2010', '\u2011', '&', '/' ->
                Character.isLetterOrDigit(before)
                        && Character.isLetterOrDigit(after)
                        && (c != '/' || digits(before, after));
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(before)
                                && Character.isLetter(after)
                                && (at - from == 1 || text.charAt(at - 2) == '.' || Character.isLowerCase(after))
                                && !sentenceAfter(at)
                                && !surnameAfter(at, from);
            case ',', ':' -> digits(before, after);
            case '@' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    /** Whether a capitalised word follows the last point of an abbreviation in small letters: "p.m.The". */
    private boolean sentenceAfter(int at) {
        return Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1))
                && at + 2 < text.length()
                && Character.isLowerCase(text.charAt(at + 2));
    }

    /** Whether a word in capital and small letters follows the point of an initial: "J.R.Stone". */
    private boolean surnameAfter(int at, int from) {
        return Character.isUpperCase(text.charAt(at - 1))
                && (at - from == 1 || text.charAt(at - 2) == '.')
                && Character.isUpperCase(text.charAt(at + 1))
                && at + 2 < text.length()
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private static boolean digits(char before, int after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }

    private boolean keepsFullStop(int from, int to) {
        if (to + 1 < text.length() && text.charAt(to + 1) == '.') {
            return false;
        }
        int length = to - from;
        if (length == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        if (text.charAt(to - 2) == '.') {
            return true;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (word.equals("no")) {
            int next = skipBlank(to + 1);
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return length <= 6 && Abbreviations.known(word) && Character.isUpperCase(text.charAt(from))
                || word.equals("vs")
                || word.equals("a.m")
                || word.equals("p.m");
    }

    private int skipBlank(int from) {
        int i = from;
        while (i < text.length() && CharacterClasses.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
