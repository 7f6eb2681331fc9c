package news.hearsay.platform.failure;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** The pauses between tries of what passes. */
public final class RetryBackOff {

    private RetryBackOff() {}

    /**
     * Each about twice as long as the one before, without end. They vary by half, so that instances that failed
     * together don't come back together.
     *
     * @param first the shortest
     * @param longest the longest
     */
    public static BackOff between(Duration first, Duration longest) {
        ExponentialBackOff pauses = new ExponentialBackOff(first.toMillis(), 2);
        pauses.setMaxInterval(longest.toMillis());
        pauses.setJitter(Math.max(1, first.toMillis() / 2));
        return pauses;
    }
}
