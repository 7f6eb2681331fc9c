package news.hearsay.web.read;

import java.time.Instant;

/** The end of a time range, exclusive. A date without a time means the end of that day in UTC: the day is included. */
public record RangeEnd(Instant at) {

    /**
     * Parses a date or a timestamp with a zone (ISO 8601).
     *
     * @throws java.time.DateTimeException if the text is neither
     */
    public static RangeEnd parse(String text) {
        return new RangeEnd(TimestampParser.parse(text, 1));
    }
}
