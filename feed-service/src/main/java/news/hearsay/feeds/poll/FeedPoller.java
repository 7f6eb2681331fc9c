package news.hearsay.feeds.poll;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import news.hearsay.feeds.host.HostClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Polls one feed. Thread-safe. */
@Component
public class FeedPoller {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final FeedFetch fetch;
    private final PollRecord record;
    private final HostClaims hosts;
    private final PollMeters meters;

    FeedPoller(FeedFetch fetch, PollRecord record, HostClaims hosts, PollMeters meters) {
        this.fetch = fetch;
        this.record = record;
        this.hosts = hosts;
        this.meters = meters;
    }

    /**
     * Fetches and reads a feed, records its items, and ends the claims on the feed and its host.
     *
     * @return the number of items that are new or have changed
     */
    public int poll(ClaimedFeed feed) {
        Duration crawlDelay = Duration.ZERO;
        try {
            PollOutcome outcome = fetch.fetch(feed);
            crawlDelay = Objects.requireNonNullElse(outcome.pacing().crawlDelay(), Duration.ZERO);
            int changed = record.write(feed, outcome, ThreadLocalRandom.current());
            meters.polled(outcome, changed);
            LOG.debug("{}: {}, {} items are new or changed", feed.name(), outcome.label(), changed);
            return changed;
        } finally {
            hosts.release(feed.host(), feed.claim(), crawlDelay);
        }
    }
}
