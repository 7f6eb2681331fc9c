package news.hearsay.web.read;

import java.time.Instant;

/** The first moment that is not asked for any more. A date alone stands for its end in UTC, so that it is within. */
public record Until(Instant at) {

    /** @throws java.time.DateTimeException if it is neither a date nor a moment */
    public static Until parse(String text) {
        return new Until(Moments.parse(text, 1));
    }
}
