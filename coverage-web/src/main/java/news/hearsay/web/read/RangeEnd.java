package news.hearsay.web.read;

import java.time.Instant;

/** The end of a time range, exclusive. A date without a time means the end of that day in UTC: the day is included. */
public record RangeEnd(Instant at) {

    /** @throws java.time.DateTimeException if the text is neither a date nor a timestamp with a zone */
    public static RangeEnd parse(String text) {
        return new RangeEnd(TimestampParser.parse(text, 1));
    }
}
