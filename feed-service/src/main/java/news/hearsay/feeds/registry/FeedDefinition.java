package news.hearsay.feeds.registry;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the operator configures it. The caller has checked it.
 *
 * @param name of lower-case letters, digits and hyphens
 * @param address the http or https address, with a host
 * @param outlet the outlet of items that name none; null for the title of the feed
 * @param minimumInterval the shortest time between two polls; null for the default
 */
public record FeedDefinition(
        String name,
        URI address,
        @Nullable String outlet,
        Follow follow,
        @Nullable Duration minimumInterval,
        FeedOrigin origin) {}
