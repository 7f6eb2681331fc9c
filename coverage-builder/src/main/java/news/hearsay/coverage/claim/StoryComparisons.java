package news.hearsay.coverage.claim;

import java.util.Set;
import java.util.UUID;

/**
 * Compares claims of one story. The same words occur in many articles of a story, each with other names, but the result
 * depends only on the words and on which of their names the other article is mainly about. So the results that were
 * needed last are kept. They follow from the wordings alone, so they never change. Thread-safe.
 */
public final class StoryComparisons {

    private static final int MAX_RESULTS = 50_000;

    private final RecentlyUsed<Case, ClaimRelation> results = RecentlyUsed.ofAtMost(MAX_RESULTS);

    /** Loads the lists and models, so that the first comparison does not wait for them. */
    public StoryComparisons() {
        SynonymLexicon.get();
        WordVectors.get();
        SimilarityModel.anywhere();
        SimilarityModel.story();
    }

    /**
     * What the result depends on.
     *
     * @param words the {@linkplain Wording#contentId() content} of the first wording
     * @param told the names of the first wording that the article of the second is mainly about
     */
    private record Case(UUID words, Set<String> told, UUID otherWords, Set<String> otherTold) {}

    /**
     * How the contents of two wordings are related that share a blocking key, if that can only be decided because both
     * are of one story. Symmetric.
     */
    public ClaimRelation relation(Wording one, Wording other) {
        if (one.signature().excludes(other.signature(), true)) {
            return ClaimRelation.DIFFERENT;
        }
        // the order of the two must not matter
        if (one.contentId().compareTo(other.contentId()) > 0) {
            return relation(other, one);
        }
        if (!mayBeCompared(one, other)
                || !ClaimSimilarity.mayBeRelatedInStory(one, other)
                || !one.isOfOneStoryWith(other)) {
            return ClaimRelation.DIFFERENT;
        }
        Case of = new Case(one.contentId(), one.namesToldBy(other), other.contentId(), other.namesToldBy(one));
        ClaimRelation known = results.get(of);
        if (known == null) {
            known = one.relationInStory(other);
            results.put(of, known);
        }
        return known;
    }

    /**
     * Whether both tell their story. A claim that begins with a pronoun may be compared with one of few names, too, but
     * not with another one of its kind.
     */
    private static boolean mayBeCompared(Wording one, Wording other) {
        if (!one.isComparable() || !other.isComparable()) {
            return false;
        }
        return one.standsAlone() && other.standsAlone()
                ? one.tellsStory() && other.tellsStory()
                : !(one.hasPronoun() && other.hasPronoun());
    }
}
