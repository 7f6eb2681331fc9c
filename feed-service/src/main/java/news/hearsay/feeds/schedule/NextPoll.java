package news.hearsay.feeds.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The time of the next poll. */
public final class NextPoll {

    /** A part of the interval that is added at random, so that feeds that were added together drift apart. */
    private static final double SPREAD = 0.1;

    private static final int MAX_DOUBLINGS = 30;

    private NextPoll() {}

    /**
     * Returns the time of the poll after a successful one.
     *
     * @param interval from {@link ChangeRate#interval}
     */
    public static Instant afterSuccess(Instant now, Duration interval, SiteWishes wishes, RandomGenerator random) {
        Instant notBefore = now.plus(interval).plus(share(interval, SPREAD * random.nextDouble()));
        return wishes.earliest(now, notBefore);
    }

    /**
     * Returns the time of the poll after a failed one: exponential back-off with full jitter between the minimum and a
     * limit that doubles with each failure, up to the maximum.
     *
     * @param failures the number of failures since the last success, at least 1
     */
    public static Instant afterFailure(
            Instant now, int failures, PollLimits limits, SiteWishes wishes, RandomGenerator random) {
        double factor = Math.pow(2, Math.min(Math.max(failures, 1), MAX_DOUBLINGS));
        double limit =
                Math.min((double) limits.maximum().toMillis(), limits.minimum().toMillis() * factor);
        Duration room = Duration.ofMillis((long) limit).minus(limits.minimum());
        return wishes.earliest(now, now.plus(limits.minimum()).plus(share(room, random.nextDouble())));
    }

    private static Duration share(Duration duration, double share) {
        return Duration.ofMillis((long) (duration.toMillis() * share));
    }
}
