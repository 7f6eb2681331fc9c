package news.hearsay.coverage.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Measures two claims of one story: {@link ClaimFeatures} of what is left when names that one lacks and its article has
 * are no difference, and which of the milder mismatch rules the claims violate.
 */
final class StoryFeatures {

    /** The mismatch rules that are features here; the others must not be violated. */
    private static final List<MismatchRule> RULES =
            List.of(MismatchRule.COUNTED, MismatchRule.ROLES, MismatchRule.NEGATION, MismatchRule.MOOD);

    private StoryFeatures() {}

    /** The features; the same if the wordings are exchanged. */
    static double[] of(Wording one, Wording other, Alignment alignment, Mismatches mismatches) {
        double first = weight(alignment.one());
        double second = weight(alignment.other());
        Set<Sign> left = alignment.left();
        Set<Sign> right = alignment.right();
        Set<Sign> shared = alignment.matched().keySet();
        double[] milder = {
            alignment.explained() / Math.max(first, second),
            pronouns(one) + pronouns(other),
            Math.min(first, second) / Math.max(first, second),
            value(mismatches.hasAntonyms()),
            value(mismatches.isAltered()),
            value(mismatches.isTold()),
            value(mismatches.isPossessed()),
            value(mismatches.isOnlyLocated()),
            Math.min(left.size(), right.size()),
            Math.max(left.size(), right.size()),
            Math.max(Math.min(1, count(left, Date.class)), Math.min(1, count(right, Date.class))),
            count(shared, Quantity.class),
            count(shared, Stem.class)
        };
        double[] rules = RULES.stream()
                .mapToDouble(rule -> value(mismatches.violates(rule)))
                .toArray();
        return Stream.of(rules, ClaimFeatures.of(alignment), milder)
                .flatMapToDouble(DoubleStream::of)
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
