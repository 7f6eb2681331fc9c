package news.hearsay.feeds.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.feeds.item.ArticleLine;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.feeds.sql.StoredError;
import org.springframework.stereotype.Component;

/** The versions of items that ingest has not accepted yet. Thread-safe. */
@Component
class DeliveryQueue {

    private static final int BATCH = 100;

    /** If the process is killed while it posts, another one posts after this time. Longer than a request takes. */
    private static final Duration CLAIM_TIME = Duration.ofMinutes(1);

    private final FeedStatements statements;
    private final Clock clock;

    DeliveryQueue(FeedStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Claims the next versions, one of each item. */
    List<Delivery> claim(UUID claim) {
        Instant now = clock.instant();
        return statements
                .statement("claim_deliveries")
                .param("now", FeedStatements.time(now))
                .param("until", FeedStatements.time(now.plus(CLAIM_TIME)))
                .param("claim", claim)
                .param("limit", BATCH)
                .query((row, _) -> new Delivery(
                        row.getLong("id"),
                        claim,
                        row.getString("feed"),
                        row.getString("item_key"),
                        row.getInt("attempts"),
                        ArticleLine.parse(row.getString("line")).as(row.getString("address"), row.getString("outlet")),
                        row.getString("posted_hash")))
                .list();
    }

    /** Ends a claim: what is still there is posted again. */
    void release(UUID claim, String reason) {
        statements
                .statement("release_deliveries")
                .param("claim", claim)
                .param("error", StoredError.of(reason))
                .param("now", FeedStatements.time(clock.instant()))
                .update();
    }

    /** Locks the feeds of a batch until the end of the transaction, before any of the methods below. */
    void lockFeeds(List<Delivery> batch) {
        String[] feeds = batch.stream().map(Delivery::feed).distinct().toArray(String[]::new);
        statements
                .statement("select_feeds_for_update")
                .param("feeds", feeds)
                .query(String.class)
                .list();
    }

    /** Removes a version that ingest has. */
    void accepted(Delivery delivery, String articleId) {
        if (!delete(delivery)) {
            return;
        }
        statements
                .statement("update_item_accepted")
                .param("feed", delivery.feed())
                .param("item", delivery.itemKey())
                .param("article", articleId)
                .param("address", delivery.line().field("url"))
                .param("outlet", delivery.line().field("outlet"))
                .param("hash", delivery.line().hash())
                .param("now", FeedStatements.time(clock.instant()))
                .update();
        statements.statement("update_feed_items").param("feed", delivery.feed()).update();
    }

    /** Removes a version that ingest never accepts. */
    void rejected(Delivery delivery, String reason) {
        if (!delete(delivery)) {
            return;
        }
        statements
                .statement("update_item_rejected")
                .param("feed", delivery.feed())
                .param("item", delivery.itemKey())
                .param("error", StoredError.of(reason))
                .update();
        showError("update_feed_rejected", delivery, "an item was rejected: " + reason);
    }

    /** Ends the claim on a version on which ingest has failed, until a later time. */
    void failed(Delivery delivery, Instant next, String reason) {
        boolean isHeld = statements
                        .statement("update_delivery_failure")
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .param("next", FeedStatements.time(next))
                        .param("error", StoredError.of(reason))
                        .update()
                == 1;
        if (isHeld) {
            showError("update_feed_error", delivery, "an item is posted again later: " + reason);
        }
    }

    /** Removes a version. Returns false if the claim has ended: another instance posts it. */
    boolean delete(Delivery delivery) {
        return statements
                        .statement("delete_delivery")
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .update()
                == 1;
    }

    private void showError(String statement, Delivery delivery, String error) {
        statements
                .statement(statement)
                .param("feed", delivery.feed())
                .param("error", StoredError.of(error))
                .param("now", FeedStatements.time(clock.instant()))
                .update();
    }
}
