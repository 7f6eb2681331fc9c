package news.hearsay.benchmarks.simulation;

import java.util.random.RandomGenerator;

/**
 * How many articles arrive when: a Poisson process whose rate follows the hours of a day, with a burst of breaking
 * news.
 *
 * @param articlesADay without the burst
 * @param swing how far the rate of the busiest hour is above the mean and that of the calmest below it, as a share of
 *     the mean, from 0 to 1; the rate is a cosine with its peak at noon
 * @param burst the factor on the rate during the burst, at least 1
 * @param burstStart in seconds from midnight
 * @param burstEnd in seconds from midnight
 */
record DailyLoad(double articlesADay, double swing, double burst, double burstStart, double burstEnd) {

    private static final double DAY = 86_400;

    /** Returns a load that is the same at all times. */
    static DailyLoad steady(double articlesASecond) {
        return new DailyLoad(articlesASecond * DAY, 0, 1, 0, 0);
    }

    /** Returns the articles a second at a moment, in seconds from midnight. */
    double rateAt(double moment) {
        double ofTheHour = articlesADay / DAY * (1 - swing * Math.cos(2 * Math.PI * moment / DAY));
        return moment >= burstStart && moment < burstEnd ? ofTheHour * burst : ofTheHour;
    }

    /** Returns the highest rate of the day, at most. */
    double peak() {
        return articlesADay / DAY * (1 + swing) * burst;
    }

    /**
     * Returns when the next article arrives: candidates at the highest rate are thinned to the rate of their moment.
     */
    double nextArrival(double moment, RandomGenerator random) {
        double next = moment;
        boolean inBurst;
        do {
            // the rate without the burst bounds all candidates outside of it, so that few are rejected
            inBurst = next >= burstStart && next < burstEnd;
            double bound = inBurst ? peak() : articlesADay / DAY * (1 + swing);
            double candidate = next - Math.log(1 - random.nextDouble()) / bound;
            double change = inBurst ? burstEnd : next < burstStart ? burstStart : Double.POSITIVE_INFINITY;
            if (candidate >= change) {
                next = change;
                continue;
            }
            next = candidate;
            if (random.nextDouble() * bound < rateAt(next)) {
                return next;
            }
        } while (true);
    }
}
