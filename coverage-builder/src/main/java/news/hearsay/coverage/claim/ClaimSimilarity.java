package news.hearsay.coverage.claim;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether two wordings have the same content: no {@link MismatchRule} may be violated, what is left uncovered
 * must be within {@linkplain ClaimFeatures#withinBounds bounds}, and the {@link SimilarityModel} must find what they
 * share, and how near the rest is in meaning, sufficient.
 */
final class ClaimSimilarity {

    /** How the contents of two wordings are related. */
    enum Relation {
        SAME,
        OPPOSITE,
        DIFFERENT
    }

    private static final Set<MismatchRule> ALL_RULES = EnumSet.allOf(MismatchRule.class);

    /** The score from which on two wordings have the same content. */
    static final double MIN_SCORE = 0.6;

    private ClaimSimilarity() {}

    static Relation relation(Wording one, Wording other) {
        return relation(one, other, ALL_RULES);
    }

    static Relation relation(Wording one, Wording other, Set<MismatchRule> rules) {
        if (!one.standsAlone() || !other.standsAlone()) {
            return Relation.DIFFERENT;
        }
        // the order of the two must not matter
        boolean swap = one.id().compareTo(other.id()) > 0;
        Wording first = swap ? other : one;
        Wording second = swap ? one : other;
        Alignment alignment = Alignment.of(first.signs(), second.signs());
        Mismatches mismatches = new Mismatches(first, second, alignment);
        if (rules.stream().anyMatch(mismatches::violates)) {
            return Relation.DIFFERENT;
        }
        double[] features = ClaimFeatures.of(alignment);
        if (!ClaimFeatures.withinBounds(features) || SimilarityModel.get().score(features) < MIN_SCORE) {
            return Relation.DIFFERENT;
        }
        boolean samePolarity = one.negated() == other.negated();
        return samePolarity != alignment.reversed() ? Relation.SAME : Relation.OPPOSITE;
    }

    /** Describes what is left over on both sides, to debug a wrong verdict. */
    static String explain(Wording one, Wording other) {
        Alignment alignment = Alignment.of(one.signs(), other.signs());
        Mismatches mismatches = new Mismatches(one, other, alignment);
        return String.format(
                Locale.ROOT,
                "%s, %s; violated %s; score %.2f",
                alignment.left(),
                alignment.right(),
                ALL_RULES.stream().filter(mismatches::violates).toList(),
                SimilarityModel.get().score(ClaimFeatures.of(alignment)));
    }
}
