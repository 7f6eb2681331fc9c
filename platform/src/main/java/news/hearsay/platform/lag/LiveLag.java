package news.hearsay.platform.lag;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The meter {@code hearsay.live.lag}: the time from the reception of a live article to the commit of what {@code until}
 * names. The service level objectives are measured with it. Thread-safe.
 *
 * <p>An article is live if it was received at most {@link #LIVE_FOR} after its publication, and if its commit follows
 * at most that long after its reception. Articles of an imported archive are therefore not measured, and neither are
 * rows that are written again from old records. An article without a time of publication counts as just published.
 */
public final class LiveLag {

    /** The time after publication for which an article is live. */
    public static final Duration LIVE_FOR = Duration.ofDays(1);

    private static final Duration[] BUCKETS = LongStream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 1_800_000, 3_600_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Clock clock;
    private final Timer lag;

    /** @param until the label's value: {@code article} or {@code coverage} */
    public LiveLag(MeterRegistry meters, Clock clock, String until) {
        this.clock = clock;
        lag = Timer.builder("hearsay.live.lag")
                .description("From the reception of a live article to the commit of its row (until=article) or of its"
                        + " coverage (until=coverage)")
                .tag("until", until)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /** Returns the earliest time of reception of articles that are still live. */
    public Instant earliestReception() {
        return clock.instant().minus(LIVE_FOR);
    }

    /** Records that what belongs to an article has just been committed, if the article is live. */
    public void record(Instant receivedAt, @Nullable Instant publishedAt) {
        Duration waited = Duration.between(receivedAt, clock.instant());
        boolean wasPublishedBefore =
                publishedAt != null && publishedAt.plus(LIVE_FOR).isBefore(receivedAt);
        if (wasPublishedBefore || waited.compareTo(LIVE_FOR) > 0) {
            return;
        }
        // negative if the clock of the machine that received the article is ahead
        lag.record(waited.isNegative() ? Duration.ZERO : waited);
    }
}
