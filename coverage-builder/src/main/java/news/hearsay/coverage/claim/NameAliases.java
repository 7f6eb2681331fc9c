package news.hearsay.coverage.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps alternative names to one: nationalities and capitals to states, short forms to organisations. */
final class NameAliases {

    private record Known(String name, boolean place) {}

    private static final Map<String, Known> KNOWN = new HashMap<>();

    /** The capital of each state. */
    private static final Map<String, String> CAPITALS = new HashMap<>();

    /** The words of all known names, as they are in a name of several words that is no known name. */
    private static final Set<String> KNOWN_WORDS = new HashSet<>();

    /** The number of words of the longest name in names.txt. */
    private static final int MAX_WORDS = 5;

    static {
        for (String line : SynonymLexicon.lines("names.txt")) {
            String name = line.substring(0, line.indexOf(" = "));
            String[] rest = line.substring(name.length() + 3).split(";");
            KNOWN.put(name, new Known(name, false));
            add(rest[0], name, false);
            if (rest.length > 1) {
                CAPITALS.put(name, rest[1].split("\\|")[0].strip());
                for (String capital : rest[1].split("\\|")) {
                    KNOWN.put(capital.strip(), new Known(name, true));
                }
            }
        }
        KNOWN.keySet()
                .forEach(known ->
                        Stream.of(known.split(" ")).map(NameAliases::fold).forEach(KNOWN_WORDS::add));
    }

    /**
     * A known name.
     *
     * @param name the name that it is mapped to
     * @param tokens its length in tokens
     */
    record Found(String name, int tokens) {}

    private static final List<String> ENDINGS =
            List.of("ians", "eans", "ian", "ean", "ans", "ia", "an", "ea", "a", "y");

    private NameAliases() {}

    private static void add(String forms, String name, boolean place) {
        String[] parts = forms.split("\\|");
        for (String word : parts[0].strip().split(" ")) {
            KNOWN.put(word, new Known(name, place));
        }
        for (int i = 1; i < parts.length; i++) {
            KNOWN.put(parts[i].strip(), new Known(name, place));
        }
    }

    /**
     * The known name that begins at a token; null if there is none.
     *
     * @param inPlace whether the words before it introduce a place, so that a capital is not its government
     */
    static @Nullable Found at(List<ClaimToken> tokens, int start, boolean inPlace) {
        if (!tokens.get(start).isCapital()) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        Found best = null;
        for (int i = start;
                i < Math.min(tokens.size(), start + MAX_WORDS) && tokens.get(i).isWord();
                i++) {
            String lower = tokens.get(i).lower();
            words.append(words.isEmpty() ? "" : " ").append(lower);
            Known known = KNOWN.get(words.toString());
            // us, who and un are words as well
            boolean whole = i > start || lower.length() > 3 || tokens.get(i).isAllCapitals();
            if (known != null && whole && !(known.place() && inPlace)) {
                best = new Found(known.name(), i - start + 1);
            }
        }
        return best;
    }

    /** The words of the name of a state's capital; none if the name is no state, or one without a known capital. */
    static List<String> capitalOf(String state) {
        String capital = CAPITALS.get(state);
        return capital == null
                ? List.of()
                : Stream.of(capital.split(" ")).map(NameAliases::fold).toList();
    }

    /** Whether a name is that of a state, a capital or a body of states, which many stories share. */
    static boolean isWidelyKnown(String name) {
        return KNOWN_WORDS.contains(name) || KNOWN.containsKey(name);
    }

    /** Whether two names are a place and its adjective: Velania, Velanian; Teskar, Teskari, which is folded. */
    static boolean areForms(String one, String other) {
        String stem = root(one);
        return stem.length() > 2
                && stem.equals(root(other))
                && !one.equals(other)
                && (isForm(one) != isForm(other) || one.equals(other + "y") || other.equals(one + "y"));
    }

    private static boolean isForm(String name) {
        return name.length() > 4 && (name.endsWith("n") || name.endsWith("ns"));
    }

    /** A name without the ending of a place or of its adjective, for comparison and for keys. */
    static String root(String name) {
        for (String ending : ENDINGS) {
            if (name.length() > ending.length() + 2 && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** The folded form of a word of a name: Zelenskyy and Zelenskiy become equal. */
    static String fold(String lower) {
        String word = lower.replace("'", "").toLowerCase(Locale.ROOT);
        for (String ending : List.of("iy", "yy", "yi", "ij", "y", "i")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + "y";
            }
        }
        return word;
    }
}
