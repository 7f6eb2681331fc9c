package news.hearsay.formats.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap that an index lists.
 *
 * @param modified the time of its last change, as stated; null if it is not stated
 */
public record SitemapPart(URI address, @Nullable String modified) {}
