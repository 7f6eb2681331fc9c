package news.hearsay.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry of a feed.
 *
 * @param title plain text
 * @param path the path of the page for browsers below the address of the service, such as {@code /threads/1}
 * @param categories what the entry is about
 * @param summary plain text
 */
public record FeedEntry(
        UUID id,
        String title,
        Instant updated,
        Instant published,
        String path,
        List<String> categories,
        String summary) {}
