package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.platform.text.TextFolding;

/**
 * A word or number of a claim.
 *
 * @param word as it is in the text, without diacritics
 * @param lower the same in lower case
 * @param hyphened whether a hyphen joins it to the previous token
 * @param possessive whether it ends in 's
 */
record ClaimToken(String word, String lower, boolean hyphened, boolean possessive) {

    ClaimToken(String word, String lower, boolean hyphened) {
        this(word, lower, hyphened, false);
    }

    private static final Pattern TOKEN =
            Pattern.compile("(?:\\p{Lu}\\.){2,10}+|[\\p{L}\\p{M}]++(?:['’][\\p{L}\\p{M}]++)*+"
                    + "|\\p{Sc}?+\\d++(?:[.,]\\d++)*+(?:%|(?:bn|tn|mn|m|k|th|st|nd|rd)\\b)?+|%|\\p{Sc}|[?;:,]");

    /** Digits in groups of three, with spaces between them: 40 000. */
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])\\d{1,3}(?: \\d{3})+(?!\\d|[.,]\\d)");

    /** The rest of a longer claim is ignored; no real sentence is that long. */
    private static final int MAX_TOKENS = 400;

    /** The tokens of a text, at most {@link #MAX_TOKENS}. Contractions are split: won't becomes will, not. */
    static List<ClaimToken> of(String text) {
        return ofFolded(GROUPED.matcher(TextFolding.fold(text))
                .replaceAll(number -> number.group().replace(' ', ',')));
    }

    private static List<ClaimToken> ofFolded(String text) {
        List<ClaimToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (tokens.size() < MAX_TOKENS && matcher.find()) {
            boolean hyphened = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '-';
            add(tokens, KrovetzStemmer.ascii(matcher.group()).replace('’', '\''), hyphened);
        }
        return tokens;
    }

    private static void add(List<ClaimToken> tokens, String word, boolean hyphened) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("n't")) {
            String verb = lower.equals("won't")
                    ? "will"
                    : lower.equals("can't") ? "can" : lower.substring(0, lower.length() - 3);
            tokens.add(new ClaimToken(verb, verb, hyphened));
            tokens.add(new ClaimToken("not", "not", false));
            return;
        }
        int apostrophe = lower.indexOf('\'');
        if (apostrophe > 1 || apostrophe == 1 && lower.startsWith("i")) {
            tokens.add(new ClaimToken(
                    word.substring(0, apostrophe), lower.substring(0, apostrophe), hyphened, lower.endsWith("'s")));
            if (lower.endsWith("'ll")) {
                tokens.add(new ClaimToken("will", "will", false));
            }
            return;
        }
        tokens.add(new ClaimToken(word, lower, hyphened));
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
