package news.hearsay.formats.feed;

import java.util.List;
import news.hearsay.formats.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a news sitemap contains.
 *
 * @param reading the items
 * @param pacing when the feed wants to be polled
 * @param damage what is wrong behind the last item, as a predicate; null if the document is complete
 * @param parts the sitemaps that an index lists
 * @param listsPages whether the items have no text in any case, because they are pages of a sitemap
 */
public record FeedContent(
        Reading reading, FeedPacing pacing, @Nullable String damage, List<SitemapPart> parts, boolean listsPages) {

    /** Copies the list. */
    public FeedContent {
        parts = List.copyOf(parts);
    }
}
