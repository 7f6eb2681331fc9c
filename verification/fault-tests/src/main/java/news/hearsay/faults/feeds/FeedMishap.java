package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What may go wrong with an answer of the server. */
enum FeedMishap {
    NONE(0),
    TOO_MANY_REQUESTS(0.08),
    SERVER_ERROR(0.1),
    UNAVAILABLE(0.04),
    /** The document ends in the middle, and its declared length with it. */
    TRUNCATED(0.1),
    /** The connection ends in the middle of the document. */
    CUT_OFF(0.04);

    private static final int LONGEST_PAUSE = 4;

    private final double chance;

    FeedMishap(double chance) {
        this.chance = chance;
    }

    static FeedMishap any(RandomGenerator random) {
        double drawn = random.nextDouble();
        for (FeedMishap mishap : values()) {
            drawn -= mishap.chance;
            if (drawn < 0) {
                return mishap;
            }
        }
        return NONE;
    }

    boolean isError() {
        return this == TOO_MANY_REQUESTS || this == SERVER_ERROR || this == UNAVAILABLE;
    }

    /** Returns the answer of an error. */
    FeedAnswer answer(Instant now, String etag, RandomGenerator random) {
        int seconds = random.nextInt(1, LONGEST_PAUSE);
        return switch (this) {
            case TOO_MANY_REQUESTS ->
                FeedAnswer.of(
                        429,
                        Map.of("Retry-After", Integer.toString(seconds)),
                        etag,
                        Duration.ofSeconds(seconds),
                        "Retry-After: " + seconds);
            case UNAVAILABLE -> {
                Instant end = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds + 1L);
                String date = FeedSite.httpDate(end);
                yield FeedAnswer.of(
                        503, Map.of("Retry-After", date), etag, Duration.between(now, end), "Retry-After: " + date);
            }
            default -> FeedAnswer.of(500, Map.of(), etag, Duration.ZERO, "500");
        };
    }

    /**
     * Returns a damaged copy of an answer.
     *
     * @param pause how long the reader must wait although the document is damaged
     */
    FeedAnswer cut(FeedAnswer whole, Duration pause, RandomGenerator random) {
        int end = (int) (whole.body().length * random.nextDouble(0.2, 0.95));
        byte[] body = this == TRUNCATED ? Arrays.copyOf(whole.body(), end) : whole.body();
        return new FeedAnswer(
                whole.status(), whole.headers(), body, end, whole.etag(), pause, List.of(), "damaged document");
    }
}
