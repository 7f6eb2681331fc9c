package news.hearsay.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a name that is the same for all of its spellings: lower case, without diacritics, punctuation, possessive
 * endings, invisible characters and a leading "the". Outlets whose names have one form are one outlet.
 */
public final class NameSpelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\W|$)");
    private static final Pattern INITIAL = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\s|$)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameSpelling() {}

    /**
     * Returns the name as it is stored: each white space within it, such as a no-break space or a line break, is one
     * plain space, and there is none at its ends; empty if the name is nothing but white space.
     */
    public static String stored(String name) {
        return SPACES.matcher(name).replaceAll(" ").strip();
    }

    /** Returns the words of the form, joined by spaces; empty if the name has neither letters nor digits. */
    public static String key(String name) {
        return String.join(" ", words(name));
    }

    /** Returns the words of the form; one empty word if the name has neither letters nor digits. */
    public static List<String> words(String name) {
        String plain = withoutMarks(TextFolding.fold(name));
        // U.S. is US
        plain = INITIAL.matcher(POSSESSIVE.matcher(plain).replaceAll(" ")).replaceAll("");
        List<String> words = new ArrayList<>(
                List.of(OTHER.matcher(plain).replaceAll(" ").strip().split(" ")));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        return words;
    }

    /** The name in lower case and without diacritics. */
    private static String withoutMarks(String name) {
        if (name.chars().allMatch(character -> character < 0x80)) {
            return name.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae");
    }
}
