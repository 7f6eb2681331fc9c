package news.hearsay.feeds.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.hearsay.feeds.item.ArticleLine;
import news.hearsay.feeds.sql.FeedStatements;
import org.springframework.stereotype.Component;

/** The versions of items that ingest has not accepted yet. Each method needs a transaction. Thread-safe. */
@Component
class DeliveryQueue {

    private static final int BATCH = 100;

    private final FeedStatements statements;
    private final Clock clock;

    DeliveryQueue(FeedStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Returns the next versions, one of each item, and locks them until the end of the transaction. */
    List<Delivery> next() {
        return statements
                .statement("select_deliveries")
                .param("now", FeedStatements.time(clock.instant()))
                .param("limit", BATCH)
                .query((row, _) -> new Delivery(
                        row.getLong("id"),
                        row.getString("feed"),
                        row.getString("item_key"),
                        ArticleLine.parse(row.getString("line")).as(row.getString("address"), row.getString("outlet")),
                        row.getString("posted_hash")))
                .list();
    }

    /** Removes a version that ingest has. */
    void accepted(Delivery delivery, String articleId) {
        Instant now = clock.instant();
        statements
                .statement("update_item_accepted")
                .param("feed", delivery.feed())
                .param("item", delivery.itemKey())
                .param("article", articleId)
                .param("address", delivery.line().field("url"))
                .param("outlet", delivery.line().field("outlet"))
                .param("hash", delivery.line().hash())
                .param("now", FeedStatements.time(now))
                .update();
        count("update_feed_items", delivery);
        delete(delivery);
    }

    /** Removes a version that ingest never accepts. */
    void rejected(Delivery delivery, String reason) {
        statements
                .statement("update_item_rejected")
                .param("feed", delivery.feed())
                .param("item", delivery.itemKey())
                .param("error", reason)
                .update();
        count("update_feed_rejected", delivery);
        delete(delivery);
    }

    /** Removes a version that ingest has already accepted. */
    void delete(Delivery delivery) {
        statements.statement("delete_delivery").param("id", delivery.id()).update();
    }

    private void count(String statement, Delivery delivery) {
        statements.statement(statement).param("feed", delivery.feed()).update();
    }
}
