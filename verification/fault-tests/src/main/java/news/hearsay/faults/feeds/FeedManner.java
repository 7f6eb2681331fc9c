package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What is particular about a feed: how it limits the pace of its readers, or what becomes of its address. */
enum FeedManner {
    ORDINARY,
    /** It has no ETag, only the time of the last change. */
    LAST_MODIFIED,
    /** It has no validators at all, and answers in full each time. */
    NO_VALIDATORS,
    MAX_AGE,
    EXPIRES,
    TTL,
    UPDATE_PERIOD,
    SKIP_HOURS,
    /** It moves to another address for good. */
    MOVES,
    /** It disappears for good. */
    GOES;

    static final Duration MAX_AGE_OF_ANSWERS = Duration.ofSeconds(3);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    /** Returns whether an element of RSS limits the pace. */
    boolean isElement() {
        return this == TTL || this == UPDATE_PERIOD || this == SKIP_HOURS;
    }

    /**
     * Returns the elements of an RSS channel.
     *
     * @param start the time of the first document, which decides what hours are skipped
     */
    String elements(Instant start) {
        int hour = start.atOffset(ZoneOffset.UTC).getHour();
        return switch (this) {
            case TTL -> "<ttl>1</ttl>";
            case UPDATE_PERIOD ->
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>60</sy:updateFrequency>";
            case SKIP_HOURS -> "<skipHours><hour>%d</hour><hour>%d</hour></skipHours>".formatted(hour, (hour + 1) % 24);
            default -> "";
        };
    }

    /** Returns how long a reader of a whole document must wait because of its elements. */
    Duration pause(Instant start, Instant now) {
        return switch (this) {
            case TTL, UPDATE_PERIOD -> ONE_MINUTE;
            case SKIP_HOURS -> {
                Instant end = start.truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
                yield now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
            }
            default -> Duration.ZERO;
        };
    }
}
