package news.hearsay.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import news.hearsay.feeds.FeedSite.Answer;
import news.hearsay.feeds.registry.Follow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The next process of an instance continues at once, also if the earlier one still hangs instead of being dead. */
@Tag("slow")
class TakeoverTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LONG_CLAIMS = "--hearsay.feeds.claim-time=10m";
    private static final String RSS = """
        <rss version="2.0"><channel><title>Placeholder Daily</title><item><guid isPermaLink="false">1</guid>
        <link>/1</link><title>Bridge closed</title><description>%s</description></item></channel></rss>
        """;

    private final FeedDatabase database = FeedDatabase.fresh();
    private FeedSite site;
    private ReceivingServer ingest;

    @BeforeEach
    void start() {
        site = new FeedSite();
        ingest = new ReceivingServer();
    }

    @AfterEach
    void stop() {
        site.close();
        ingest.close();
    }

    @Test
    void a_feed_that_an_earlier_process_was_polling_is_polled_and_the_earlier_one_records_nothing() {
        site.answer("/rss", Answer.of(RSS.formatted("The bridge is closed.")));
        CountDownLatch hold = site.hold("/rss");
        try (RunningFeeds earlier = instance("one", ingest.address())) {
            earlier.put("courier", site.at("/rss"), Follow.NEVER);
            await().atMost(LIMIT).until(() -> site.requests("/rss").size() == 1);

            try (RunningFeeds next = instance("one", ingest.address())) {
                await().atMost(LIMIT).until(() -> ingest.posted().size() == 1);
                site.answer("/rss", new Answer(410, Map.of(), "gone"));
                await().atMost(LIMIT).until(() -> next.health("courier").state().equals("gone"));
                site.answer("/rss", Answer.of(RSS.formatted("The bridge is open.")));
                hold.countDown();

                await().during(Duration.ofSeconds(1))
                        .atMost(LIMIT)
                        .until(() -> next.health("courier").state().equals("gone")
                                && next.health("courier").pending() == 0
                                && ingest.posted().size() == 1);
            }
        }
    }

    @Test
    void an_instance_with_another_name_waits_for_the_end_of_the_claim() {
        site.answer("/rss", Answer.of(RSS.formatted("The bridge is closed.")));
        CountDownLatch hold = site.hold("/rss");
        try (RunningFeeds one = instance("one", ingest.address())) {
            one.put("courier", site.at("/rss"), Follow.NEVER);
            await().atMost(LIMIT).until(() -> site.requests("/rss").size() == 1);

            try (RunningFeeds _ = instance("other", ingest.address())) {
                await().during(Duration.ofSeconds(1))
                        .atMost(LIMIT)
                        .until(() -> site.requests("/rss").size() == 1);
            } finally {
                hold.countDown();
            }
        }
    }

    @Test
    void an_item_that_an_earlier_process_was_posting_is_posted() throws IOException {
        site.answer("/rss", Answer.of(RSS.formatted("The bridge is closed.")));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningFeeds earlier = instance("one", "http://127.0.0.1:" + silent.getLocalPort())) {
            earlier.put("courier", site.at("/rss"), Follow.NEVER);
            await().atMost(LIMIT).until(() -> isPosting());

            try (RunningFeeds next = instance("one", ingest.address())) {
                await().atMost(LIMIT).until(() -> ingest.posted().size() == 1);
                await().atMost(LIMIT).until(() -> next.health("courier").pending() == 0);
            }
        }
        assertThat(ingest.posted()).hasSize(1);
    }

    private boolean isPosting() {
        return database.sql()
                        .sql("select count(*) from feed_delivery where claimed_by is not null")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private RunningFeeds instance(String name, String ingestAddress) {
        return new RunningFeeds(database, ingestAddress, LONG_CLAIMS, "--hearsay.feeds.instance=" + name);
    }
}
