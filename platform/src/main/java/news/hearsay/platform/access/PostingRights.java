package news.hearsay.platform.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.platform.text.NameSpelling;
import org.jspecify.annotations.Nullable;

/** What a client may post: the outlets, and how many articles a minute. Thread-safe. */
public final class PostingRights {

    private static final PostingRights UNLIMITED = new PostingRights(null, null);

    private final @Nullable Set<String> outlets;
    private final @Nullable Rate rate;

    /** A number of articles a minute, as a token bucket that holds at most one minute's worth. */
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

    /**
     * @param outlets the outlets for which the client may post; null for any
     * @param rate null for no limit
     */
    PostingRights(@Nullable Set<String> outlets, @Nullable Rate rate) {
        this.outlets = outlets == null
                ? null
                : outlets.stream().map(NameSpelling::stored).collect(Collectors.toUnmodifiableSet());
        this.rate = rate;
    }

    /** The rights of every client of a service that requires no credentials. */
    static PostingRights unlimited() {
        return UNLIMITED;
    }

    /**
     * Counts one article, before it is parsed.
     *
     * @throws AccessRefusedException if the rate is exceeded; it names the time until the next article
     */
    public void consumeOne() {
        if (rate == null) {
            return;
        }
        ConsumptionProbe probe = rate.bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw AccessRefusedException.rateLimited(
                    rate.perMinute(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Checks that the client may post for every outlet, as a feed does that carries articles of any outlet.
     *
     * @throws AccessRefusedException if it is limited to some outlets
     */
    public void requireEveryOutlet() {
        if (outlets != null) {
            throw AccessRefusedException.limitedToOutlets();
        }
    }

    /**
     * Checks that the client may post for an outlet.
     *
     * @param outlet the article's outlet, as {@link NameSpelling#stored} returns it
     * @throws AccessRefusedException if it may not
     */
    public void requireOutlet(String outlet) {
        if (outlets != null && !outlets.contains(outlet)) {
            throw AccessRefusedException.outletNotAllowed(outlets);
        }
    }
}
