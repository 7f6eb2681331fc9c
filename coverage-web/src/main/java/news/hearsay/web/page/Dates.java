package news.hearsay.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Formats dates in UTC; templates refer to it as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** Formats a day, such as 9 Jun 2023. */
    public String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Formats a day, such as 9 Jun 2023. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Formats a timestamp, such as 9 Jun 2023, 14:05 UTC. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Formats a range of days, or one day if both are the same. */
    public String span(Instant first, Instant last) {
        String begin = day(first);
        String end = day(last);
        return begin.equals(end) ? begin : begin + " – " + end;
    }
}
