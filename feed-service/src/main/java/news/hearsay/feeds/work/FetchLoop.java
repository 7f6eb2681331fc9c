package news.hearsay.feeds.work;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.follow.ClaimedPage;
import news.hearsay.feeds.follow.PageClaims;
import news.hearsay.feeds.follow.PageFollower;
import news.hearsay.feeds.poll.ClaimedFeed;
import news.hearsay.feeds.poll.FeedClaims;
import news.hearsay.feeds.poll.FeedPoller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Claims feeds and pages that are due, and fetches them at the same time. */
@Component
class FetchLoop implements Loop {

    private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);

    private final FeedClaims feeds;
    private final FeedPoller poller;
    private final PageClaims pages;
    private final PageFollower follower;
    private final Semaphore slots;
    private final ExecutorService fetches = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fetch-", 0).factory());
    private final Bell bell = new Bell();
    private final Bell posting;
    private boolean pagesFirst;

    FetchLoop(
            FeedClaims feeds,
            FeedPoller poller,
            PageClaims pages,
            PageFollower follower,
            PostLoop posting,
            FeedProperties settings) {
        this.feeds = feeds;
        this.poller = poller;
        this.pages = pages;
        this.follower = follower;
        this.posting = posting.bell();
        this.slots = new Semaphore(settings.maxConcurrent());
    }

    @Override
    public String name() {
        return "feed-fetches";
    }

    @Override
    public Bell bell() {
        return bell;
    }

    /** A host that serves both feeds and their pages gets one request for each in turn. */
    @Override
    public boolean run() {
        pagesFirst = !pagesFirst;
        int started = pagesFirst ? startPages() + startFeeds() : startFeeds() + startPages();
        return started > 0 && slots.availablePermits() > 0;
    }

    private int startFeeds() {
        int free = slots.availablePermits();
        List<ClaimedFeed> claimed = free == 0 ? List.of() : feeds.claim(free);
        for (ClaimedFeed feed : claimed) {
            start(feed.name(), () -> {
                if (poller.poll(feed) > 0) {
                    posting.ring();
                }
            });
        }
        return claimed.size();
    }

    private int startPages() {
        int free = slots.availablePermits();
        List<ClaimedPage> claimed = free == 0 ? List.of() : pages.claim(free);
        for (ClaimedPage page : claimed) {
            start(page.address().toString(), () -> {
                follower.follow(page);
                posting.ring();
            });
        }
        return claimed.size();
    }

    private void start(String what, Runnable fetch) {
        slots.acquireUninterruptibly();
        fetches.execute(() -> {
            try {
                fetch.run();
            } catch (RuntimeException e) {
                LOG.warn("{} is fetched again later: {}", what, e.toString(), e);
            } finally {
                slots.release();
                bell.ring();
            }
        });
    }

    /** Interrupts the fetches in progress and waits for their end. What they have not recorded is fetched again. */
    @Override
    public void close() throws InterruptedException {
        fetches.shutdownNow();
        if (!fetches.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Fetches did not end in time");
        }
    }
}
