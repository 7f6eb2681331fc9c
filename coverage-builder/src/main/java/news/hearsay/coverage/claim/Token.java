package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or number of a claim.
 *
 * @param word as it stands there, without diacritics
 * @param lower the same in lower case
 * @param hyphened whether a hyphen joins it to the one before
 */
record Token(String word, String lower, boolean hyphened) {

    private static final Pattern TOKEN =
            Pattern.compile("(?:\\p{Lu}\\.){2,10}+|[\\p{L}\\p{M}]++(?:['’][\\p{L}\\p{M}]++)*+"
                    + "|\\p{Sc}?+\\d++(?:[.,]\\d++)*+(?:%|(?:bn|tn|mn|m|k|th|st|nd|rd)\\b)?+|%|\\p{Sc}|[?;:,]");

    /** A claim longer than this is read up to here; no sentence is. */
    private static final int MOST = 400;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (tokens.size() < MOST && matcher.find()) {
            boolean hyphened = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '-';
            add(tokens, Stems.ascii(matcher.group()).replace('’', '\''), hyphened);
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String word, boolean hyphened) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("n't")) {
            String verb = lower.equals("won't")
                    ? "will"
                    : lower.equals("can't") ? "can" : lower.substring(0, lower.length() - 3);
            tokens.add(new Token(verb, verb, hyphened));
            tokens.add(new Token("not", "not", false));
            return;
        }
        int apostrophe = lower.indexOf('\'');
        if (apostrophe > 1 || apostrophe == 1 && lower.startsWith("i")) {
            tokens.add(new Token(word.substring(0, apostrophe), lower.substring(0, apostrophe), hyphened));
            if (lower.endsWith("'ll")) {
                tokens.add(new Token("will", "will", false));
            }
            return;
        }
        tokens.add(new Token(word, lower, hyphened));
    }

    boolean isWord() {
        return Character.isLetter(word.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(word.charAt(0)) || word.length() > 1 && Character.isDigit(word.charAt(1));
    }

    boolean isCapital() {
        return Character.isUpperCase(word.charAt(0));
    }

    boolean isAllCapitals() {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && isWord();
    }
}
