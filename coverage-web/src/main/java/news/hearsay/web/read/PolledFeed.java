package news.hearsay.web.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code feed_health}: a feed that the feed service polls. Its address is left out, since it may
 * contain a secret and these pages may be public.
 */
public record PolledFeed(
        String name,
        @Nullable String outlet,
        String state,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt,
        int failures,
        long items,
        long pending,
        long rejected,
        @Nullable Instant nextPollAt) {

    private static final String GONE = "gone";

    /** Returns the state in one word: gone, failing, new or healthy. */
    public String condition() {
        if (state.equals(GONE)) {
            return GONE;
        }
        return failures > 0 ? "failing" : lastSuccessAt == null ? "new" : "healthy";
    }
}
