package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/**
 * Recognises a nickname in quotation marks inside a name (<em>Ole “Bear” Fink</em>), with or without brackets, which is
 * no quotation: a capital before it, capitals inside, and a capital after it, without any other mark between them.
 */
final class Nicknames {

    private static final int MAX_WORDS = 3;
    private static final String OPENING = "\"\u201c\u00ab\u201e'\u2018";
    private static final String CLOSING = "\"\u201d\u00bb\u201c'\u2019";

    /** Words with a capital at the beginning of a sentence that begin no name. */
    private static final Set<String> NO_NAMES = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "in",
            "on", "at", "of", "for", "but", "and", "or", "so", "as", "he", "she", "it", "they", "we", "i", "you", "no",
            "not", "when", "why", "what", "said", "says", "then", "with", "from", "to", "by", "after");

    private Nicknames() {}

    /**
     * The token after the closing mark of the nickname whose opening mark is this token; the token itself if there is
     * no nickname.
     *
     * @param first the first token that may belong to the name
     * @param end the token after the last one that may
     */
    static int end(Tokens tokens, int open, int first, int end) {
        if (open <= first || !one(tokens, open, OPENING)) {
            return open;
        }
        int before = one(tokens, open - 1, "(") ? open - 2 : open - 1;
        if (before < first || !capital(tokens, before) || NO_NAMES.contains(lower(tokens, before))) {
            return open;
        }
        int close = open + 1;
        if (close < end && lower(tokens, close).equals("the")) {
            close++;
        }
        int words = close;
        while (close < end && close - open <= MAX_WORDS && word(tokens, close)) {
            close++;
        }
        if (close == words || close >= end || !one(tokens, close, CLOSING)) {
            return open;
        }
        int after = close + 1 < end && one(tokens, close + 1, ")") ? close + 2 : close + 1;
        return after < end && capital(tokens, after) ? close + 1 : open;
    }

    private static boolean one(Tokens tokens, int token, String characters) {
        return tokens.length(token) == 1 && characters.indexOf(tokens.first(token)) >= 0;
    }

    private static boolean capital(Tokens tokens, int token) {
        return Character.isUpperCase(tokens.text.codePointAt(tokens.start[token]));
    }

    private static boolean word(Tokens tokens, int token) {
        return capital(tokens, token) || Character.isDigit(tokens.first(token));
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.text.substring(tokens.start[token], tokens.end[token]).toLowerCase(Locale.ROOT);
    }
}
