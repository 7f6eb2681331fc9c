package news.hearsay.feeds.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import news.hearsay.fetch.Pacing;
import news.hearsay.formats.feed.FeedPacing;
import org.jspecify.annotations.Nullable;

/**
 * When a site accepts the next request for a feed.
 *
 * @param response what the last response states: Cache-Control, Expires, Retry-After
 * @param feed what the feed states: ttl, sy:updatePeriod, skipHours, skipDays
 */
public record SiteWishes(Pacing response, FeedPacing feed) {

    /** A site that wishes nothing. */
    public static final SiteWishes NONE = new SiteWishes(Pacing.NONE, FeedPacing.NONE);

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    /** Returns the first time that all wishes allow, and that is not before another one. */
    public Instant earliest(Instant now, Instant notBefore) {
        Duration wait = Stream.of(
                        zeroIfNull(response.maxAge()),
                        zeroIfNull(response.retryAfter()),
                        zeroIfNull(response.crawlDelay()),
                        feed.interval())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Instant waited = now.plus(wait);
        return afterSkipped(waited.isAfter(notBefore) ? waited : notBefore);
    }

    /** Returns whether the feed asks not to be polled at this time. A feed that skips the whole week skips nothing. */
    public boolean skips(Instant time) {
        return isSkipped(time) && !afterSkipped(time).equals(time);
    }

    private Instant afterSkipped(Instant time) {
        Instant at = time;
        for (int hours = 0; hours <= HOURS_OF_A_WEEK; hours++) {
            if (!isSkipped(at)) {
                return at;
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return time;
    }

    private boolean isSkipped(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        DayOfWeek day = utc.getDayOfWeek();
        return feed.skipHours().contains(utc.getHour()) || feed.skipDays().contains(day);
    }

    private static Duration zeroIfNull(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }
}
