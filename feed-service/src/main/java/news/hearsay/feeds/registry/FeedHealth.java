package news.hearsay.feeds.registry;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed with its health: a row of the view {@code feed_health}, whose comments describe the fields.
 *
 * @param definition the feed as configured
 */
public record FeedHealth(
        FeedDefinition definition,
        Instant createdAt,
        String state,
        @Nullable URI movedTo,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt,
        int failures,
        long items,
        long pending,
        long rejected,
        Instant nextPollAt) {}
