package news.hearsay.feeds.schedule;

import java.time.Duration;

/**
 * The limits of the interval between two polls, as far as the site does not ask for a longer one.
 *
 * @param minimum the shortest interval
 * @param maximum the longest interval
 */
public record PollLimits(Duration minimum, Duration maximum) {

    /** A feed may have a minimum above the general maximum. */
    public PollLimits {
        maximum = maximum.compareTo(minimum) < 0 ? minimum : maximum;
    }

    Duration within(Duration interval) {
        if (interval.compareTo(minimum) < 0) {
            return minimum;
        }
        return interval.compareTo(maximum) > 0 ? maximum : interval;
    }
}
