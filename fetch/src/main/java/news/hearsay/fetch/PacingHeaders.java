package news.hearsay.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Cache-Control}, {@code Expires} and {@code Retry-After}. */
final class PacingHeaders {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");
    private static final Pattern NOT_FRESH = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private PacingHeaders() {}

    /** @param now the time of the response */
    static Pacing of(RawResponse response, Instant now, @Nullable Duration crawlDelay) {
        return new Pacing(maxAge(response, now), retryAfter(response, now), crawlDelay);
    }

    private static @Nullable Duration maxAge(RawResponse response, Instant now) {
        String control = response.header("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (NOT_FRESH.matcher(control).find()) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            return Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        }
        return response.header("Expires")
                .flatMap(PacingHeaders::date)
                .map(expires -> until(
                        response.header("Date").flatMap(PacingHeaders::date).orElse(now), expires))
                .orElse(null);
    }

    private static @Nullable Duration retryAfter(RawResponse response, Instant now) {
        String value = response.header("Retry-After").orElse("");
        return SECONDS.matcher(value).matches()
                ? Duration.ofSeconds(Long.parseLong(value))
                : date(value).map(date -> until(now, date)).orElse(null);
    }

    private static Duration until(Instant now, Instant then) {
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
