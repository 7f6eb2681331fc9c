package news.hearsay.coverage.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.events.SourceKind;
import news.hearsay.platform.text.NameSpelling;
import org.jspecify.annotations.Nullable;

/**
 * The form of a name that is compared: lower case, without diacritics, punctuation and "the". A person's key also omits
 * leading titles, folds the transliterations of Ukrainian and Russian names into one (Zelensky, Zelenskyy, Zelenskiy,
 * Zelenskyi), and writes the word that tells generations apart in one way (Jr., Junior, the Younger).
 */
public final class NameKey {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Titles before a name. Words before the title are dropped with it: "Poland's President Andrzej Duda". */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "lord",
            "lady",
            "president",
            "premier",
            "minister",
            "chancellor",
            "secretary",
            "general",
            "gen",
            "colonel",
            "col",
            "admiral",
            "marshal",
            "ambassador",
            "senator",
            "sen",
            "congressman",
            "congresswoman",
            "representative",
            "rep",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "commissioner",
            "king",
            "queen",
            "prince",
            "pope",
            "chief",
            "adviser",
            "advisor",
            "envoy",
            "leader",
            "governor",
            "mayor",
            "justice",
            "judge",
            "speaker",
            "analyst",
            "expert");

    /** The words after a name that tell people of one family apart. */
    private static final Map<String, String> GENERATIONS = Map.ofEntries(
            Map.entry("jr", "jr"),
            Map.entry("jnr", "jr"),
            Map.entry("junior", "jr"),
            Map.entry("younger", "jr"),
            Map.entry("sr", "sr"),
            Map.entry("snr", "sr"),
            Map.entry("senior", "sr"),
            Map.entry("elder", "sr"),
            Map.entry("ii", "ii"),
            Map.entry("iii", "iii"),
            Map.entry("iv", "iv"));

    /** Words of {@link #GENERATIONS} that are also surnames. */
    private static final Set<String> ALSO_SURNAMES = Set.of("junior", "senior", "younger", "elder");

    /** Endings and letters that transliterations of one name differ in. */
    private record Transliteration(Pattern forms, String replacement) {}

    private static final List<Transliteration> TRANSLITERATIONS = List.of(
            new Transliteration(Pattern.compile("^(?:ie|ye)"), "e"),
            new Transliteration(Pattern.compile("iia|iya|yia|ija|ya|ja|ia"), "ia"),
            new Transliteration(Pattern.compile("yu|ju|iu"), "iu"),
            new Transliteration(Pattern.compile("(?:ei|ey|ej)$"), "ey"),
            new Transliteration(Pattern.compile("(?<=[^aeou])(?:iy|yy|yi|ii|ij|yj|i|y)$"), "y"));

    private NameKey() {}

    /** The key of a person's name. */
    public static String ofPerson(String name) {
        List<String> words = NameSpelling.words(name);
        for (int i = words.size() - 2; i >= 0; i--) {
            if (TITLES.contains(words.get(i))
                    && !words.get(i + 1).equals("of")
                    && !words.get(i + 1).equals("for")) {
                words = words.subList(i + 1, words.size());
                break;
            }
        }
        String generation = generation(words);
        List<String> family = generation == null ? words : withoutGeneration(words);
        String key =
                String.join(" ", family.stream().map(NameKey::transliterated).toList());
        return generation == null ? key : key + " " + generation;
    }

    /** Whether a person's name has more than one word, apart from titles and the word that tells generations apart. */
    static boolean isFullName(String personKey) {
        List<String> words = List.of(personKey.split(" "));
        return (generation(words) == null ? words : withoutGeneration(words)).size() > 1;
    }

    /** Whether the word, at the end of a name, tells generations apart. */
    static boolean isGeneration(String word) {
        return GENERATIONS.containsKey(
                OTHER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    private static @Nullable String generation(List<String> words) {
        String last = words.getLast();
        int least = ALSO_SURNAMES.contains(last) ? 3 : 2;
        return words.size() < least ? null : GENERATIONS.get(last);
    }

    private static List<String> withoutGeneration(List<String> words) {
        List<String> name = words.subList(0, words.size() - 1);
        return name.size() > 1 && name.getLast().equals("the") ? name.subList(0, name.size() - 1) : name;
    }

    /** The key of any other name. */
    public static String of(String name) {
        return NameSpelling.key(name);
    }

    /** The key of a name of this kind. */
    public static String of(SourceKind kind, String name) {
        return kind == SourceKind.PERSON ? ofPerson(name) : of(name);
    }

    /** The key of a part of a state: the defence ministry of Eastland is the Eastland defence ministry. */
    static String ofInstitution(String key) {
        return Arrays.stream(key.split(" "))
                .filter(word -> !word.equals("of"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The key of a name of this kind. */
    public static String of(IdentityKind kind, String name) {
        return kind == IdentityKind.PERSON ? ofPerson(name) : of(name);
    }

    private static String transliterated(String word) {
        String folded = word.replace("kh", "h");
        if (folded.indexOf('i') < 0 && folded.indexOf('y') < 0 && folded.indexOf('j') < 0) {
            return folded; // each form contains one of these letters
        }
        for (Transliteration form : TRANSLITERATIONS) {
            folded = form.forms().matcher(folded).replaceAll(form.replacement());
        }
        return folded;
    }
}
