package news.hearsay.extract.engine.relation;

import java.util.Arrays;

/**
 * The sum over all sequences of a linear-chain CRF, by the forward algorithm with scaled numbers (Rabiner 1989, V.A):
 * one exponential for each role of a token instead of one for each transition. Immutable and thread-safe.
 */
final class CrfPartition {

    /** Beyond this factor, or its inverse, the scale of the numbers is taken out of them. */
    private static final double MAX_SCALE = 1e100;

    /** the exponentials of {@link LinearChainCrf#transitions}, by role and then by the role before it */
    private final double[][] factors = new double[TokenRole.COUNT][TokenRole.COUNT];

    private final double[] starts = new double[TokenRole.COUNT];

    CrfPartition(LinearChainCrf crf) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            for (int last = 0; last < TokenRole.COUNT; last++) {
                factors[role][last] = StrictMath.exp(crf.transitions[last][role]);
            }
            starts[role] = StrictMath.exp(crf.transitions[TokenRole.COUNT][role]);
        }
    }

    /** The logarithm of the sum of the scores of all sequences, as {@link LinearChainCrf#forward}, up to rounding. */
    double log(float[][] scores, int n) {
        double[] last = starts.clone();
        double log = emit(scores[0], last);
        double[] next = new double[TokenRole.COUNT];
        for (int i = 1; i < n; i++) {
            for (int role = 0; role < TokenRole.COUNT; role++) {
                next[role] = sum(factors[role], last);
            }
            log += emit(scores[i], next) + scale(next);
            double[] free = last;
            last = next;
            next = free;
        }
        return log + StrictMath.log(Arrays.stream(last).sum());
    }

    private static double sum(double[] factors, double[] last) {
        double sum = 0;
        for (int role = 0; role < TokenRole.COUNT; role++) {
            sum += factors[role] * last[role];
        }
        return sum;
    }

    /** Multiplies by the exponentials of a token's scores relative to the greatest, which is returned. */
    private static double emit(float[] scores, double[] sums) {
        float max = scores[0];
        for (float score : scores) {
            max = Math.max(max, score);
        }
        for (int role = 0; role < TokenRole.COUNT; role++) {
            sums[role] *= StrictMath.exp((double) scores[role] - max);
        }
        return max;
    }

    /** Brings numbers that are far from 1 near it; returns the logarithm of the factor that was taken out. */
    private static double scale(double[] sums) {
        double sum = 0;
        for (double value : sums) {
            sum += value;
        }
        if (sum < MAX_SCALE && sum > 1 / MAX_SCALE) {
            return 0;
        }
        for (int role = 0; role < TokenRole.COUNT; role++) {
            sums[role] /= sum;
        }
        return StrictMath.log(sum);
    }
}
