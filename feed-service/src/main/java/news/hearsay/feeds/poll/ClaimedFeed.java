package news.hearsay.feeds.poll;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.feeds.schedule.ChangeRate;
import news.hearsay.feeds.schedule.PollLimits;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.feed.FeedPacing;
import org.jspecify.annotations.Nullable;

/**
 * A feed that this instance polls now.
 *
 * @param claim what identifies the poll
 * @param until when the claim ends by itself
 * @param address the address in use
 * @param validators those of the last document that was read completely
 * @param failures the number of failures since the last success
 * @param stated what the last document stated about polling
 */
public record ClaimedFeed(
        String name,
        UUID claim,
        Instant until,
        String host,
        URI address,
        @Nullable String outlet,
        Follow follow,
        PollLimits limits,
        Validators validators,
        int failures,
        ChangeRate rate,
        FeedPacing stated) {}
