package news.hearsay.feeds.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed changes, as far as polls have shown.
 *
 * @param gap the moving average of the time between two polls that found a change; null before the second one
 * @param lastChange when a poll last found a change; null before the first one
 */
public record ChangeRate(@Nullable Duration gap, @Nullable Instant lastChange) {

    /** A feed that was never read. */
    public static final ChangeRate UNKNOWN = new ChangeRate(null, null);

    /** The weight of the latest gap. */
    private static final double WEIGHT = 0.3;

    /** Returns the rate after a poll that was successful. */
    public ChangeRate after(boolean changed, Instant now) {
        if (!changed && lastChange != null) {
            return this;
        }
        if (lastChange == null) {
            return new ChangeRate(null, now);
        }
        Duration latest = Duration.between(lastChange, now);
        Duration average = gap == null
                ? latest
                : Duration.ofMillis(Math.round(WEIGHT * latest.toMillis() + (1 - WEIGHT) * gap.toMillis()));
        return new ChangeRate(average.isNegative() ? Duration.ZERO : average, now);
    }

    /**
     * Returns the interval with which a change is found after half of the usual gap. A feed that has been quiet for
     * longer than usual is polled less and less often.
     */
    public Duration interval(PollLimits limits, Instant now) {
        Duration quiet = lastChange == null ? Duration.ZERO : Duration.between(lastChange, now);
        Duration expected = gap == null || quiet.compareTo(gap) > 0 ? quiet : gap;
        return limits.within(expected.dividedBy(2));
    }
}
