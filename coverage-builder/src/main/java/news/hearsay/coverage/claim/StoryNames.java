package news.hearsay.coverage.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Sign.Name;

/** The names that tell which story an article is about: those that occur most often in it. */
public final class StoryNames {

    /** The number of names that are returned. */
    static final int MAX_NAMES = 8;

    private StoryNames() {}

    /** Whether few stories share a name: it is no state, and no word that news texts write in lower case. */
    static boolean isSpecific(String name) {
        return !NameAliases.isWidelyKnown(name) && !SynonymLexicon.get().isCommon(name);
    }

    /**
     * The most frequent names, the most frequent first, and of equally frequent ones the first in alphabetical order. A
     * name of several words counts as several names. States and words that news texts write in lower case do not count.
     *
     * @param texts the titles and texts of all revisions of an article, in any order
     */
    public static List<String> of(Stream<String> texts) {
        Set<String> lines = new LinkedHashSet<>(texts.flatMap(String::lines).toList());
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            for (Sign sign : ClaimNormalizer.signs(line, null)) {
                if (sign instanceof Name(var name) && isSpecific(name)) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MAX_NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
