package news.hearsay.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How soon the site accepts another request for the same address.
 *
 * @param maxAge how long the response is fresh: {@code max-age} of {@code Cache-Control}, otherwise {@code Expires};
 *     zero for {@code no-cache} and {@code no-store}; null if the response has none of them
 * @param retryAfter the wait of {@code Retry-After}; null if the response has none
 * @param crawlDelay the {@code Crawl-delay} of robots.txt for this program; null if there is none
 */
public record Pacing(
        @Nullable Duration maxAge,
        @Nullable Duration retryAfter,
        @Nullable Duration crawlDelay) {

    /** No statement of the site. */
    public static final Pacing NONE = new Pacing(null, null, null);
}
