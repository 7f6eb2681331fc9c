package news.hearsay.feeds.post;

import java.util.UUID;
import news.hearsay.feeds.item.ArticleLine;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item that is posted now.
 *
 * @param id the row of {@code feed_delivery}
 * @param claim what identifies the attempt
 * @param failures how often ingest has failed on this version
 * @param line the article under the address and outlet with which the item was first posted
 * @param postedHash what ingest last accepted for the item; null if nothing yet
 */
record Delivery(
        long id,
        UUID claim,
        String feed,
        String itemKey,
        int failures,
        ArticleLine line,
        @Nullable String postedHash) {

    boolean isPosted() {
        return line.hash().equals(postedHash);
    }
}
