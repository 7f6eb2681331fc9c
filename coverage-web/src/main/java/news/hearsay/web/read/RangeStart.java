package news.hearsay.web.read;

import java.time.Instant;

/** The start of a time range, inclusive. A date without a time means the start of that day in UTC. */
public record RangeStart(Instant at) {

    /**
     * Parses a date or a timestamp with a zone (ISO 8601).
     *
     * @throws java.time.DateTimeException if the text is neither
     */
    public static RangeStart parse(String text) {
        return new RangeStart(TimestampParser.parse(text, 0));
    }
}
