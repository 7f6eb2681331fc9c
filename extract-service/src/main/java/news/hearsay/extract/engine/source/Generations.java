package news.hearsay.extract.engine.source;

import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The words after a name that tell people of one name apart: "Sr.", "Jr.", "III", "the Elder". */
final class Generations {

    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("Sr.", "Sr."),
            Map.entry("Sr", "Sr."),
            Map.entry("Jr.", "Jr."),
            Map.entry("Jr", "Jr."),
            Map.entry("Snr", "Sr."),
            Map.entry("Jnr", "Jr."),
            Map.entry("Junior", "Jr."),
            Map.entry("Senior", "Sr."),
            Map.entry("II", "II"),
            Map.entry("III", "III"),
            Map.entry("IV", "IV"),
            Map.entry("V", "V"),
            Map.entry("VI", "VI"));

    private static final Set<String> BYNAMES = Set.of("Elder", "Younger", "elder", "younger");

    private Generations() {}

    /** The token after the words for a generation that begin here; the token itself for none. */
    static int end(Document d, int from, int sentence) {
        if (from < sentence && SUFFIXES.containsKey(d.word(from))) {
            return pointed(d, from, sentence);
        }
        if (from + 1 >= sentence) {
            return from;
        }
        if (d.word(from).equals(",") && d.word(from + 1).endsWith(".") && SUFFIXES.containsKey(d.word(from + 1))) {
            return from + 2;
        }
        return d.word(from).equals("the") && BYNAMES.contains(d.word(from + 1)) ? from + 2 : from;
    }

    /** The token after a suffix, with the point that the tokens may have apart. */
    private static int pointed(Document d, int suffix, int sentence) {
        boolean point = suffix + 2 < sentence
                && d.word(suffix + 1).equals(".")
                && d.word(suffix).length() <= 3
                && d.word(suffix).endsWith("r");
        return point ? suffix + 2 : suffix + 1;
    }

    static boolean suffix(String word) {
        return SUFFIXES.containsKey(word);
    }

    /** The generation that a name ends with; null for none. */
    static @Nullable String of(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return BYNAMES.contains(last) ? last : SUFFIXES.get(last);
    }

    /** Whether two names may be one person's: not if both end with a generation and these differ. */
    static boolean fit(String one, String other) {
        String a = of(one);
        String b = of(other);
        return a == null || b == null || a.equals(b);
    }
}
