package news.hearsay.web.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Parses dates and timestamps of requests. */
final class TimestampParser {

    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 9999;

    private TimestampParser() {}

    static Instant parse(String text, int daysAfterDate) {
        Instant moment = text.length() <= DATE_LENGTH
                ? LocalDate.parse(text)
                        .plusDays(daysAfterDate)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                // an unencoded + arrives as a space
                : OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year is not from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return moment;
    }
}
