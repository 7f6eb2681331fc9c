package news.hearsay.coverage.claim;

import java.util.List;
import news.hearsay.coverage.claim.Alignment.Place;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the things that two wordings are about: "the reactor will be switched on", "the turbine will be switched
 * on".
 */
final class ClaimThings {

    /** The least similarity of two words that may be for one thing. */
    private static final double MIN_SAME_THING = 0.5;

    private ClaimThings() {}

    /** Whether a thing, place or person stands in the place of another one that has little in common with it. */
    static boolean differ(Alignment alignment) {
        return alignment.places().stream().anyMatch(ClaimThings::differ);
    }

    private static boolean differ(Place place) {
        String one = head(place.one());
        String other = head(place.other());
        SynonymLexicon lexicon = SynonymLexicon.get();
        return one != null
                && other != null
                && lexicon.isThing(one)
                && lexicon.isThing(other)
                && WordVectors.get().similarity(one, other) < MIN_SAME_THING;
    }

    /** The last word, which names the thing: the swimming pool. */
    private static @Nullable String head(List<Sign> signs) {
        String head = null;
        for (Sign sign : signs) {
            if (sign instanceof Stem(var stem)) {
                head = stem;
            }
        }
        return head;
    }
}
