package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether the space after the end of a sentence was lost ("police said.The mayor"), as it happens when markup is
 * stripped, or whether the mark stands inside a name or an address ("Ferry.Net", "J.R.Stone").
 */
final class LostSpaces {

    /** What follows the point in the names of sites and programs. */
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "tv", "fm", "ai", "app", "dev", "js",
            "py", "me", "co", "uk", "us", "eu", "de", "fr", "ru", "ua", "pl", "ch", "at", "nl", "example");

    private final String text;
    /** whether a straight quotation mark is open */
    private boolean quoted;

    LostSpaces(String text) {
        this.text = text;
    }

    void paragraph() {
        quoted = false;
    }

    /** Takes note of a token: straight marks open and close in turn. */
    void passed(int start) {
        if (text.charAt(start) == '"') {
            quoted = !quoted;
        }
    }

    /**
     * Whether a sentence ended although no space follows.
     *
     * @param mark UTF-16 index of its full stop, question mark or exclamation mark
     * @param to UTF-16 index after the mark and the marks that close it
     */
    boolean after(int mark, int to) {
        if (text.charAt(to) == '"' && quoted) {
            return false;
        }
        int word = to;
        if (CharacterClasses.opens(text.charAt(to)) && text.charAt(to) != '\'') {
            word++;
        }
        int end = word;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == word || !Character.isUpperCase(text.charAt(word)) || mark == 0) {
            return false;
        }
        if (word > to || to > mark + 1) {
            return true;
        }
        return !address(word, end) && endsSentence(mark) && (!nameBefore(mark) || startsSentence(word, end));
    }

    /** Whether the word belongs to an address or the like. */
    private boolean address(int word, int end) {
        boolean joined = end + 1 < text.length()
                && ".@/_".indexOf(text.charAt(end)) >= 0
                && Character.isLetterOrDigit(text.charAt(end + 1));
        return joined || DOMAINS.contains(text.substring(word, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a word of two letters, a number or a bracket stands before the mark. */
    private boolean endsSentence(int mark) {
        char before = text.charAt(mark - 1);
        return Character.isDigit(before)
                || CharacterClasses.closes(before)
                || Character.isLowerCase(before) && mark > 1 && Character.isLetter(text.charAt(mark - 2));
    }

    private boolean nameBefore(int mark) {
        int start = mark;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < mark && Character.isUpperCase(text.charAt(start));
    }

    /** After a name: whether the word begins sentences, or another capital follows it. */
    private boolean startsSentence(int word, int end) {
        return SentenceEnds.starts(text.substring(word, end))
                || end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
    }
}
