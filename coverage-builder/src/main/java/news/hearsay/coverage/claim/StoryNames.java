package news.hearsay.coverage.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Sign.Name;

/** The names that tell which story an article is about: those that occur most often in it. */
public final class StoryNames {

    /** The number of names that are returned. */
    static final int MAX_NAMES = 8;

    /** The number of the most frequent names, which an article is mainly about. */
    static final int MAIN_NAMES = 4;

    /** The number of characters of a text that are read. A longer text is no news article. */
    private static final int MAX_LENGTH = 20_000;

    private StoryNames() {}

    /** Whether few stories share a name: it is no state, and no word that news texts write in lower case. */
    static boolean isSpecific(String name) {
        return !NameAliases.isWidelyKnown(name) && !SynonymLexicon.get().isCommon(name);
    }

    /**
     * The most frequent names: first the {@value #MAIN_NAMES} main ones, then the others, each group in alphabetical
     * order. A name of several words counts as several names. States and words that news texts write in lower case do
     * not count.
     *
     * @param texts the titles and texts of all revisions of an article, in any order
     */
    public static List<String> of(Stream<String> texts) {
        Set<String> lines = texts.map(text -> text.substring(0, Math.min(text.length(), MAX_LENGTH)))
                .flatMap(String::lines)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            for (Sign sign : ClaimNormalizer.signs(line, null)) {
                if (sign instanceof Name(var name)) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        List<String> names = mostFrequent(counts);
        // small changes of a text must not change the order, and so the ids of its wordings
        List<String> main = names.subList(0, Math.min(names.size(), MAIN_NAMES));
        List<String> others = names.subList(main.size(), names.size());
        return Stream.concat(main.stream().sorted(), others.stream().sorted()).toList();
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .filter(StoryNames::isSpecific)
                .limit(MAX_NAMES)
                .toList();
    }
}
