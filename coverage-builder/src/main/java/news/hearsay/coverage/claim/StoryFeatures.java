package news.hearsay.coverage.claim;

import java.util.Collection;
import java.util.Set;
import java.util.stream.DoubleStream;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Measures two claims of one story: {@link ClaimFeatures} of what is left when names that one lacks and its article has
 * are no difference, and how the claims differ otherwise.
 */
final class StoryFeatures {

    private StoryFeatures() {}

    /** The features; the same if the wordings are exchanged. */
    static double[] of(Wording one, Wording other, Alignment alignment, Mismatches mismatches) {
        double first = weight(alignment.one());
        double second = weight(alignment.other());
        Set<Sign> left = alignment.left();
        Set<Sign> right = alignment.right();
        Set<Sign> shared = alignment.matched().keySet();
        double[] ofStory = {
            value(mismatches.violates(MismatchRule.COUNTED)),
            alignment.explained() / Math.max(first, second),
            pronouns(one) + pronouns(other),
            Math.min(first, second) / Math.max(first, second),
            Math.min(left.size(), right.size()),
            Math.max(left.size(), right.size()),
            Math.max(Math.min(1, count(left, Date.class)), Math.min(1, count(right, Date.class))),
            count(shared, Quantity.class),
            count(shared, Stem.class)
        };
        return DoubleStream.concat(DoubleStream.of(ClaimFeatures.of(alignment)), DoubleStream.of(ofStory))
                .toArray();
    }

    private static double weight(Collection<Sign> signs) {
        return signs.stream().mapToDouble(Sign::weight).sum();
    }

    private static double pronouns(Wording wording) {
        return value(wording.signs().contains(Mark.THEY));
    }

    private static double count(Set<Sign> signs, Class<? extends Sign> kind) {
        return signs.stream().filter(kind::isInstance).count();
    }

    private static double value(boolean holds) {
        return holds ? 1 : 0;
    }
}
