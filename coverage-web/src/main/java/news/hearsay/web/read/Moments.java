package news.hearsay.web.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and moments as a client writes them. */
final class Moments {

    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    static Instant parse(String text, int daysAfterDate) {
        Instant moment = text.length() <= DATE_LENGTH
                ? LocalDate.parse(text)
                        .plusDays(daysAfterDate)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                // a + that was not encoded comes as a space
                : OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("beyond the years that are kept");
        }
        return moment;
    }
}
