package news.hearsay.web.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows a claim as a headline. The stored text of the claim stays as it is. */
public final class Headline {

    private static final Pattern LEADING_THAT =
            Pattern.compile("^\\s*that\\s+(?=.*\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Headline() {}

    /**
     * Returns the claim without a leading "that" and with a capital first letter. A first word that contains a capital,
     * such as "iPhone", or starts with a digit stays as it is. The method is idempotent.
     */
    public static String of(String claim) {
        String text = claim;
        for (Matcher that = LEADING_THAT.matcher(text); that.lookingAt(); that = LEADING_THAT.matcher(text)) {
            text = text.substring(that.end());
        }
        Matcher word = FIRST_WORD.matcher(text);
        if (!word.find() || word.group().codePoints().anyMatch(Character::isUpperCase)) {
            return text;
        }
        int first = text.codePointAt(word.start());
        return text.substring(0, word.start())
                + Character.toString(Character.toTitleCase(first))
                + text.substring(word.start() + Character.charCount(first));
    }
}
