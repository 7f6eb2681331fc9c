package news.hearsay.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import news.hearsay.platform.http.Excerpt;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code publishedAt}. */
final class SubmittedDate {

    private static final String FIELD = "publishedAt";

    /** No news was printed earlier, so an earlier date is the default value of some software. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    private static final String DATE_MEND =
            "write ISO 8601 with a time zone, such as 2025-02-24T09:30:00Z, or a date alone, such as 2025-02-24";

    private SubmittedDate() {}

    /**
     * Returns the time; null if it is invalid, which is then an error of the fields.
     *
     * @param maxFuture how far in the future it may be
     */
    static @Nullable Instant read(String value, SubmittedFields fields, Instant now, Duration maxFuture) {
        try {
            Instant instant = instant(value.strip());
            if (instant == null) {
                fields.reject(
                        FIELD, "has no time zone", "add Z for UTC or an offset, such as 2025-02-24T09:30:00+02:00");
            } else if (instant.isBefore(EARLIEST)) {
                fields.reject(FIELD, "is before the year 1600", "omit it if it is unknown");
            } else if (instant.isAfter(now.plus(maxFuture))) {
                fields.reject(
                        FIELD,
                        "is more than %s hours in the future".formatted(maxFuture.toHours()),
                        "check the year and the time zone, or omit it if it is unknown");
            } else {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            fields.reject(FIELD, "is not a date and time: " + Excerpt.of(value), DATE_MEND);
        }
        return null;
    }

    /** Null if only the time zone is missing. A date alone means the start of that day in UTC. */
    private static @Nullable Instant instant(String value) {
        if (value.length() == "2025-02-24".length()) {
            return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            LocalDateTime.parse(value);
            return null;
        }
    }
}
