package news.hearsay.benchmarks.simulation;

import java.util.random.RandomGenerator;

/**
 * How articles differ: a factor with mean 1 on the work of each stage, log-normally distributed, as lengths of articles
 * are.
 *
 * @param coefficient the standard deviation divided by the mean; 0 if all articles are equal
 */
record Variation(double coefficient) {

    double next(RandomGenerator random) {
        if (coefficient == 0) {
            return 1;
        }
        double variance = Math.log1p(coefficient * coefficient);
        return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }
}
