package news.hearsay.coverage.claim;

import news.hearsay.coverage.claim.IndexedContent.Kind;

/**
 * Tells early that two contents leave too much of each other uncovered to be {@linkplain ClaimFeatures#withinBounds
 * within bounds}. It estimates from below what {@link ClaimFeatures} measures, and stops when the bound is exceeded.
 */
final class UncoveredContent {

    /** More than the error of a sum of products of single precision, and of weights added in another order. */
    private static final double TOLERANCE = 1e-4;

    private final IndexedContent content;
    private final boolean[] left;
    private final IndexedContent other;
    private final double weight;
    private final boolean withoutNumber;
    private boolean empty = true;
    private double names;

    private UncoveredContent(IndexedContent content, boolean[] left, IndexedContent other) {
        this.content = content;
        this.left = left;
        this.other = other;
        double sum = 0;
        boolean number = false;
        for (int i = 0; i < left.length; i++) {
            if (left[i] && content.kind(i) == Kind.QUANTITY) {
                // a number that only one wording has must be a detail: then it is left out of all weights
                number = true;
                left[i] = false;
            } else {
                sum += content.weight(i);
                empty &= !left[i];
                names += left[i] && content.kind(i) == Kind.NAME ? content.weight(i) : 0;
            }
        }
        weight = sum;
        withoutNumber = number;
    }

    /**
     * Whether two matched contents certainly are beyond the bounds, and each has something that the other lacks. At
     * most one of them has numbers that the other lacks.
     */
    static boolean exceedsBounds(SignMatching matching) {
        UncoveredContent one = new UncoveredContent(matching.one(), matching.isLeft(), matching.other());
        UncoveredContent other = new UncoveredContent(matching.other(), matching.isRight(), matching.one());
        if (!one.withoutNumber && !other.withoutNumber && (one.empty || other.empty)) {
            return false;
        }
        double heavier = Math.max(one.weight, other.weight);
        double lighter = Math.min(one.weight, other.weight);
        if (Math.max(one.names, other.names) > (ClaimFeatures.MAX_UNSHARED_NAMES + TOLERANCE) * heavier) {
            return true;
        }
        double lost = matching.lost() / lighter - TOLERANCE;
        double most = (ClaimFeatures.MAX_ADDED - lost) * heavier;
        double least = (ClaimFeatures.MAX_SWAPPED - lost) * lighter;
        return one.exceeds(most) || other.exceeds(most) || one.exceeds(least) && other.exceeds(least);
    }

    /** Whether the uncovered weight is more than this. */
    private boolean exceeds(double maximum) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            // these are covered by nothing
            if (left[i] && content.vector(i) == null) {
                sum += content.weight(i);
            }
        }
        for (int i = 0; sum <= maximum && i < left.length; i++) {
            if (left[i] && content.vector(i) != null) {
                sum += content.weight(i) * ClaimFeatures.uncovered(nearest(i));
            }
        }
        return sum > maximum;
    }

    /** How near the nearest stem of the other wording is, or nearer. */
    private double nearest(int i) {
        float[] vector = content.vector(i);
        double nearest = 0;
        for (int j = 0; vector != null && j < other.size(); j++) {
            float[] against = other.vector(j);
            if (against != null) {
                nearest = Math.max(nearest, WordVectors.roughDot(vector, against) + TOLERANCE);
            }
        }
        return nearest;
    }
}
