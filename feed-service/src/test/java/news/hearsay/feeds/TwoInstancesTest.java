package news.hearsay.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import news.hearsay.feeds.FeedSite.Answer;
import news.hearsay.feeds.registry.Follow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TwoInstancesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void two_instances_share_the_feeds_and_post_each_version_once() {
        FeedDatabase database = FeedDatabase.fresh();
        try (FeedSite site = new FeedSite();
                ReceivingServer ingest = new ReceivingServer();
                RunningFeeds one = new RunningFeeds(database, ingest.address());
                RunningFeeds other = new RunningFeeds(database, ingest.address())) {
            for (int version = 1; version <= 3; version++) {
                for (int feed = 0; feed < 20; feed++) {
                    site.answer("/feed/" + feed, Answer.of(rss(feed, version)));
                    (feed % 2 == 0 ? one : other).put("feed-" + feed, site.at("/feed/" + feed), Follow.NEVER);
                }
                int expected = 20 * version;
                await().atMost(PATIENCE).until(() -> ingest.posted().size() >= expected);
            }

            await().during(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> ingest.posted().size() == 60);
            assertThat(ingest.posted().stream().map(ReceivingServer.Posted::id).distinct())
                    .hasSize(20);
            assertThat(site.mostAtOnce()).isEqualTo(1);
        }
    }

    private static String rss(int feed, int version) {
        return """
            <rss version="2.0"><channel><title>Placeholder Daily</title>
            <item><guid isPermaLink="false">%1$d</guid><link>/%1$d</link><title>Bridge %1$d</title>
            <description>The bridge is closed in version %2$d.</description></item></channel></rss>
            """.formatted(feed, version);
    }
}
