package news.hearsay.ingest.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who may post, and what. Thread-safe. */
public final class Poster {

    private static final Poster ANYONE = new Poster(null, null);

    private final @Nullable Set<String> outlets;
    private final @Nullable Rate rate;

    /** So many articles a minute, a minute's worth at once at most. */
    record Rate(int perMinute, Bucket bucket) {

        static Rate of(int perMinute) {
            return new Rate(
                    perMinute,
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .build());
        }

        boolean isIdle() {
            return bucket.getAvailableTokens() >= perMinute;
        }
    }

    /** @param outlets the only ones that it may post for; null for any */
    Poster(@Nullable Set<String> outlets, @Nullable Rate rate) {
        this.outlets = outlets;
        this.rate = rate;
    }

    /** Whoever reaches a service that demands nothing. */
    static Poster anyone() {
        return ANYONE;
    }

    /**
     * Counts one article, before it is read.
     *
     * @throws RefusedException if there were too many within the last minute; says when the next may come
     */
    public void takeOne() {
        if (rate == null) {
            return;
        }
        ConsumptionProbe probe = rate.bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RefusedException(
                    Refusal.tooMany(rate.perMinute(), Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    /**
     * @param outlet as the article has it, without white space around it
     * @throws RefusedException if it may not post for this outlet
     */
    public void requireOutlet(String outlet) {
        if (outlets != null && !outlets.contains(outlet)) {
            throw new RefusedException(Refusal.outlet(outlets));
        }
    }
}
