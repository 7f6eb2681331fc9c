package news.hearsay.web.read;

import java.time.Instant;

/** The first moment that is asked for. A date alone stands for its begin in UTC. */
public record From(Instant at) {

    /** @throws java.time.DateTimeException if it is neither a date nor a moment */
    public static From parse(String text) {
        return new From(Moments.parse(text, 0));
    }
}
