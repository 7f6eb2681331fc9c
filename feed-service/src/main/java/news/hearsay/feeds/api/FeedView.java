package news.hearsay.feeds.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedHealth;
import org.jspecify.annotations.Nullable;

/** A feed as the API shows it: how it is configured, and its health. */
@Schema(name = "Feed", description = "A feed with its health; a member without a value is null")
record FeedView(
        @Schema(description = "Name of the feed") String name,

        @Schema(description = "Address of the feed as configured")
        String address,

        @Schema(description = "Outlet of items that name none") @Nullable
        String outlet,

        @Schema(description = "Whether items are followed to their page: never, incomplete or always")
        String follow,

        @Schema(description = "Shortest time between two polls, as an ISO 8601 duration") @Nullable
        String minimumInterval,

        @Schema(description = "Where the feed was configured: api or file")
        String origin,

        @Schema(description = "When the feed was added") Instant createdAt,

        @Schema(description = "active, or gone once the site answered 410")
        String state,

        @Schema(description = "Where a permanent redirect led") @Nullable
        String movedTo,

        @Schema(description = "When the last poll began") @Nullable
        Instant lastAttemptAt,

        @Schema(description = "When the feed was last read, or last answered that it has not changed") @Nullable
        Instant lastSuccessAt,

        @Schema(
                description =
                        "What was wrong last: a poll failed, or ingest rejected an item or failed on it; it is kept"
                                + " after a success")
        @Nullable
        String lastError,

        @Schema(description = "When that was") @Nullable Instant lastErrorAt,

        @Schema(description = "Polls that have failed since the last success")
        int failures,

        @Schema(description = "Versions of items that ingest has accepted")
        long items,

        @Schema(description = "Versions of items that ingest has not accepted yet")
        long pending,

        @Schema(description = "Versions of items that could not be read or that ingest has rejected")
        long rejected,

        @Schema(description = "Earliest time of the next poll")
        Instant nextPollAt) {

    static FeedView of(FeedHealth health) {
        FeedDefinition feed = health.definition();
        return new FeedView(
                feed.name(),
                feed.address().toString(),
                feed.outlet(),
                feed.follow().word(),
                text(feed.minimumInterval()),
                feed.origin().word(),
                health.createdAt(),
                health.state(),
                text(health.movedTo()),
                health.lastAttemptAt(),
                health.lastSuccessAt(),
                health.lastError(),
                health.lastErrorAt(),
                health.failures(),
                health.items(),
                health.pending(),
                health.rejected(),
                health.nextPollAt());
    }

    private static @Nullable String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse(null);
    }
}
