package news.hearsay.coverage.claim;

import java.util.Arrays;
import news.hearsay.coverage.claim.IndexedSign.Kind;

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
            IndexedSign sign = content.at(i);
            if (left[i] && sign.kind() == Kind.QUANTITY) {
                // a number that only one wording has must be a detail: then it is left out of all weights
                number = true;
                left[i] = false;
            } else {
                sum += sign.weight();
                empty &= !left[i];
                names += left[i] && sign.kind() == Kind.NAME ? sign.weight() : 0;
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

    /**
     * Whether two contents certainly are beyond the bounds, whatever in one corresponds to what in the other, and each
     * has something that the other lacks. Names that may have a counterpart, numbers and dates count as covered.
     */
    static boolean exceedsBounds(Wording one, Wording other) {
        IndexedContent a = one.content();
        IndexedContent b = other.content();
        if (a.repeatsFamily() || b.repeatsFamily()) {
            return false;
        }
        int[] ofOther = new int[b.size()];
        Arrays.fill(ofOther, StemCoverage.ALL);
        Least first = Least.of(one, other, ofOther);
        Least second = Least.of(b, one.signature(), ofOther);
        if (first.uncovered() <= TOLERANCE || second.uncovered() <= TOLERANCE) {
            return false;
        }
        double heavier = Math.max(a.weight(), b.weight());
        double lighter = Math.min(a.weight(), b.weight());
        double most = (ClaimFeatures.MAX_ADDED + TOLERANCE) * heavier;
        double least = (ClaimFeatures.MAX_SWAPPED + TOLERANCE) * lighter;
        return Math.max(first.names(), second.names()) > (ClaimFeatures.MAX_UNSHARED_NAMES + TOLERANCE) * heavier
                || Math.max(first.uncovered(), second.uncovered()) > most
                || Math.min(first.uncovered(), second.uncovered()) > least;
    }

    /**
     * The weight of a content that certainly is uncovered.
     *
     * @param names the part of it that is names
     */
    private record Least(double uncovered, double names) {

        /** @param ofOther receives how much each stem of the other wording keeps at most beside those of this one */
        static Least of(Wording wording, Wording other, int[] ofOther) {
            IndexedContent content = wording.content();
            IndexedContent others = other.content();
            StemCoverage coverage = StemCoverage.get();
            int[] own = new int[content.size()];
            Arrays.fill(own, StemCoverage.ALL);
            for (int i = 0; i < own.length; i++) {
                IndexedSign sign = content.at(i);
                for (int j = 0; sign.kind() == Kind.STEM && j < ofOther.length; j++) {
                    IndexedSign against = others.at(j);
                    if (against.kind() == Kind.STEM) {
                        int uncovered = coverage.uncovered(sign, against);
                        own[i] = Math.min(own[i], uncovered);
                        ofOther[j] = Math.min(ofOther[j], uncovered);
                    }
                }
            }
            return of(content, other.signature(), own);
        }

        static Least of(IndexedContent content, ContentSignature other, int[] uncovered) {
            double sum = 0;
            double names = 0;
            for (int i = 0; i < uncovered.length; i++) {
                IndexedSign sign = content.at(i);
                if (sign.kind() == Kind.NAME && other.lacksName(sign)) {
                    names += sign.weight();
                } else if (sign.kind() == Kind.STEM && !other.mayHaveAsName(sign)) {
                    sum += sign.weight() * uncovered[i] / StemCoverage.ALL;
                }
            }
            return new Least(sum + names, names);
        }
    }

    /** Whether the uncovered weight is more than this. */
    private boolean exceeds(double maximum) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            // these are covered by nothing
            if (left[i] && content.at(i).vectorNumber() == WordVectors.NONE) {
                sum += content.at(i).weight();
            }
        }
        for (int i = 0; sum <= maximum && i < left.length; i++) {
            if (left[i] && content.at(i).vectorNumber() != WordVectors.NONE) {
                sum += content.at(i).weight() * ClaimFeatures.uncovered(nearest(i));
            }
        }
        return sum > maximum;
    }

    /** How near the nearest stem of the other wording is, or nearer. */
    private double nearest(int i) {
        WordVectors vectors = WordVectors.get();
        float[] vector = vectors.vector(content.at(i).vectorNumber());
        double nearest = 0;
        for (int j = 0; j < other.size(); j++) {
            int against = other.at(j).vectorNumber();
            if (against != WordVectors.NONE) {
                nearest = Math.max(nearest, WordVectors.roughDot(vector, vectors.vector(against)) + TOLERANCE);
            }
        }
        return nearest;
    }
}
