package news.hearsay.coverage.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares claims of one story. The same words occur in many articles of a story, each with other names, but the result
 * depends only on the words and on which of their names the other article is mainly about. So each such result is
 * computed once. Not thread-safe.
 */
public final class StoryComparisons {

    private final Map<Case, ClaimRelation> results = new HashMap<>();

    /**
     * What the result depends on.
     *
     * @param words the id of the words of the first wording
     * @param told the names of the first wording that the article of the second is mainly about
     */
    private record Case(UUID words, Set<String> told, UUID otherWords, Set<String> otherTold) {}

    /**
     * How the contents of two wordings are related that share a blocking key, if that can only be decided because both
     * are of one story. Symmetric.
     *
     * @param words the id of the {@linkplain Wording#words() words} of the first wording
     * @param otherWords the same of the second
     */
    public ClaimRelation relation(Wording one, UUID words, Wording other, UUID otherWords) {
        // the order of the two must not matter
        if (words.compareTo(otherWords) > 0) {
            return relation(other, otherWords, one, words);
        }
        if (!ClaimSimilarity.mayBeOfOneStory(one, other)) {
            return ClaimRelation.DIFFERENT;
        }
        Case of = new Case(words, one.namesToldBy(other), otherWords, other.namesToldBy(one));
        return results.computeIfAbsent(of, _ -> one.relationInStory(other));
    }
}
