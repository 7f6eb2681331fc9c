package news.hearsay.web.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed.
 *
 * @param id the same for all pages of the feed
 * @param self the address of this page
 * @param alternate the address of the same list for browsers
 * @param first the address of the first page
 * @param next the address of the next page (RFC 5005); null on the last page
 * @param base the address of the service, without a trailing slash
 */
record FeedPage(
        UUID id,
        String title,
        String self,
        String alternate,
        String first,
        @Nullable String next,
        String base,
        List<FeedEntry> entries) {

    /** Returns when the last of the entries changed; the epoch if there are none. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
