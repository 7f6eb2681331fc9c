package news.hearsay.feeds.item;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item, as a poll found it.
 *
 * @param key what identifies the item within its feed
 * @param hash what identifies the version
 * @param line the article
 * @param follow the page that is read first; null if the line is complete
 */
public record ItemVersion(
        String key, String hash, ArticleLine line, @Nullable URI follow) {}
