package news.hearsay.feeds.follow;

import java.net.URI;
import java.util.UUID;
import news.hearsay.feeds.item.ArticleLine;

/**
 * A page that this instance reads now.
 *
 * @param delivery the row of {@code feed_delivery}
 * @param claim what identifies the attempt
 * @param line the article as the feed states it
 * @param attempts the number of attempts with this one
 */
public record ClaimedPage(long delivery, UUID claim, String host, URI address, ArticleLine line, int attempts) {}
