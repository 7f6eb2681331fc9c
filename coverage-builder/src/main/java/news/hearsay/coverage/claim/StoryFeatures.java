package news.hearsay.coverage.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
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
        double heaviestLeft = heaviest(left, alignment.other());
        double heaviestRight = heaviest(right, alignment.one());
        double[] ofStory = {
            value(mismatches.violates(MismatchRule.COUNTED)),
            alignment.explained() / Math.max(first, second),
            pronouns(one) + pronouns(other),
            Math.min(first, second) / Math.max(first, second),
            Math.min(left.size(), right.size()),
            Math.max(left.size(), right.size()),
            Math.max(Math.min(1, count(left, Date.class)), Math.min(1, count(right, Date.class))),
            count(shared, Quantity.class),
            count(shared, Stem.class),
            weight(shared),
            corresponds(alignment, alignment.one().getFirst(), alignment.other().getFirst()),
            corresponds(alignment, alignment.one().getLast(), alignment.other().getLast()),
            Math.min(heaviestLeft, heaviestRight),
            Math.max(heaviestLeft, heaviestRight),
            nearest(left, right),
            Math.min(count(left, Stem.class), count(right, Stem.class)),
            value(one.signs().contains(Mark.FUTURE) != other.signs().contains(Mark.FUTURE))
                    + value(one.signs().contains(Mark.PAST) != other.signs().contains(Mark.PAST)),
            count(left, Name.class) + count(right, Name.class),
            count(shared, Name.class),
            value(one.signs().contains(Mark.PASSIVE) != other.signs().contains(Mark.PASSIVE))
        };
        return DoubleStream.concat(DoubleStream.of(ClaimFeatures.of(alignment)), DoubleStream.of(ofStory))
                .toArray();
    }

    /** 1 if the two signs correspond; 0 if one of them has no counterpart; -1 if they correspond to other signs. */
    private static double corresponds(Alignment alignment, Sign one, Sign other) {
        Sign match = alignment.matched().get(one);
        if (match != null) {
            return match.equals(other) ? 1 : -1;
        }
        return alignment.matched().containsValue(other) ? -1 : 0;
    }

    /** The weight of the heaviest stem that no word of the other wording is near. */
    private static double heaviest(Set<Sign> rest, List<Sign> others) {
        double most = 0;
        for (Sign sign : rest) {
            if (sign instanceof Stem) {
                most = Math.max(most, ClaimFeatures.uncovered(sign, others));
            }
        }
        return most;
    }

    /** The similarity of the two nearest words of the rest. */
    private static double nearest(Set<Sign> left, Set<Sign> right) {
        double nearest = 0;
        for (Sign sign : left) {
            for (Sign against : right) {
                if (sign instanceof Stem(var s) && against instanceof Stem(var t)) {
                    nearest = Math.max(nearest, WordVectors.get().similarity(s, t));
                }
            }
        }
        return nearest;
    }

    private static double weight(Collection<Sign> signs) {
        return signs.stream().mapToDouble(Sign::weight).sum();
    }

    private static double pronouns(Wording wording) {
        return value(wording.hasPronoun());
    }

    private static double count(Set<Sign> signs, Class<? extends Sign> kind) {
        return signs.stream().filter(kind::isInstance).count();
    }

    private static double value(boolean holds) {
        return holds ? 1 : 0;
    }
}
