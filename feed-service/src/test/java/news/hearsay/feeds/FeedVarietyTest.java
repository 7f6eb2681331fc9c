package news.hearsay.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.feeds.FeedSite.Answer;
import news.hearsay.feeds.FeedSite.Request;
import news.hearsay.feeds.ReceivingServer.Posted;
import news.hearsay.feeds.registry.Follow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feeds as they are found on the web, from addresses that are not always what they were. */
@Tag("slow")
class FeedVarietyTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String NAME = "courier";
    private static final String TEXT = "The ferry will run twice a day from April, the harbour board said on Monday.";

    private static ReceivingServer ingest;
    private static FeedDatabase database;
    private static RunningFeeds feeds;

    private FeedSite site;

    @BeforeAll
    static void start() {
        ingest = new ReceivingServer();
        database = FeedDatabase.fresh();
        feeds = new RunningFeeds(database, ingest.address());
    }

    @AfterAll
    static void stop() {
        feeds.close();
        ingest.close();
    }

    @BeforeEach
    void open() {
        site = new FeedSite();
    }

    @AfterEach
    void close() {
        database.removeFeeds();
        site.close();
        ingest.clear();
    }

    @Test
    void item_that_is_edited_twice_is_one_article_in_three_revisions() {
        for (int i = 1; i <= 3; i++) {
            site.answer("/rss", Answer.of(rss(item("<guid>ferry</guid><link>/ferry</link>", "Ferry", TEXT + " " + i))));
            if (i == 1) {
                feeds.put(NAME, site.at("/rss"), Follow.NEVER);
            }
            awaitPosted(i);
        }

        assertThat(ingest.posted()).extracting(Posted::id).containsOnly(id(0));
        assertThat(ingest.posted()).extracting(Posted::revision).doesNotHaveDuplicates();
    }

    @Test
    void item_without_guid_is_recognised_by_its_address_whatever_tracking_parameters_it_has() {
        String link = "<link>https://courier.example/ferry?utm_source=%s</link>";
        site.answer("/rss", Answer.of(rss(item(link.formatted("rss"), "Ferry", TEXT))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);
        awaitPosted(1);

        site.answer("/rss", Answer.of(rss(item(link.formatted("feed"), "Ferry", TEXT))));

        awaitMorePolls();
        assertThat(ingest.posted()).hasSize(1);
    }

    @Test
    void item_with_neither_guid_nor_address_is_posted_once() {
        site.answer("/rss", Answer.of(rss(item("", "Ferry", TEXT), item("", "Fares", "Fares rise, she said."))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);
        awaitPosted(2);

        awaitMorePolls();
        assertThat(ingest.posted())
                .extracting(article -> article.field("title"))
                .containsExactlyInAnyOrder("Ferry", "Fares");
    }

    @Test
    void guid_that_is_no_permalink_is_not_taken_for_the_address() {
        site.answer(
                "/rss",
                Answer.of(rss(item(
                        "<guid isPermaLink=\"false\">https://courier.example/?p=77</guid>"
                                + "<link>https://courier.example/ferry</link>",
                        "Ferry",
                        TEXT))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        awaitPosted(1);
        assertThat(posted().field("url")).isEqualTo("https://courier.example/ferry");
    }

    @Test
    void relative_link_is_resolved_against_the_address_of_the_feed() {
        site.answer("/rss", Answer.of(rss(item("<link>/news/ferry</link>", "Ferry", TEXT))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        awaitPosted(1);
        assertThat(posted().field("url")).isEqualTo(site.at("/news/ferry"));
    }

    @Test
    void feed_in_windows_1252_is_decoded() {
        String title = "Café “Möwe” reopens – finally";
        site.answer(
                "/rss",
                Answer.of(rss(item("<link>/cafe</link>", title, "“We’re back”, she said.")))
                        .with("Content-Type", "text/xml; charset=windows-1252"));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        awaitPosted(1);
        assertThat(posted().field("title")).isEqualTo(title);
        assertThat(posted().field("text")).isEqualTo("“We’re back”, she said.");
    }

    @Test
    void feed_with_5000_items_is_posted_completely_and_once() {
        site.answer(
                "/rss",
                Answer.of(rss(IntStream.range(0, 5_000)
                        .mapToObj(i -> item("<link>/ferry-%d</link>".formatted(i), "Ferry " + i, TEXT))
                        .collect(Collectors.joining()))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        awaitPosted(5_000);
        awaitMorePolls();
        assertThat(ingest.posted())
                .extracting(Posted::id)
                .doesNotHaveDuplicates()
                .hasSize(5_000);
        awaitItems(5_000);
    }

    @Test
    void full_text_is_not_followed_to_its_page() {
        String text = IntStream.range(0, 12).mapToObj(i -> TEXT).collect(Collectors.joining("</p><p>"));
        site.answer("/rss", Answer.of(rss(item("<link>/ferry</link>", "Ferry", text))));
        feeds.put(NAME, site.at("/rss"), Follow.INCOMPLETE);

        awaitPosted(1);
        awaitMorePolls();
        assertThat(site.requests("/ferry")).isEmpty();
    }

    @Test
    void feed_that_becomes_a_page_fails_and_is_read_again_once_it_is_a_feed() {
        site.answer("/rss", Answer.of(rss(item("<link>/ferry</link>", "Ferry", TEXT))));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);
        awaitPosted(1);

        site.answer(
                "/rss",
                Answer.of("<!doctype html><html><head><title>Moved</title></head><body><p>The page that you want has"
                                + " moved.</p></body></html>")
                        .with("Content-Type", "text/html"));
        assertThat(awaitError()).contains("web page");

        site.answer("/rss", Answer.of(rss(item("<link>/fares</link>", "Fares", TEXT))));
        awaitPosted(2);
        await().atMost(LIMIT).until(() -> feeds.health(NAME).failures() == 0);
    }

    @Test
    void redirect_to_a_private_address_is_refused() {
        site.answer("/rss", new Answer(302, Map.of("Location", "http://10.0.0.8/feed"), ""));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        assertThat(awaitError()).contains("10.0.0.8");
    }

    @Test
    void feed_at_a_private_address_is_refused() {
        feeds.put(NAME, "http://192.168.7.7/feed", Follow.NEVER);

        assertThat(awaitError()).contains("192.168.7.7");
    }

    @Test
    void page_at_a_private_address_is_not_fetched_and_the_teaser_is_posted() {
        site.answer("/rss", Answer.of(rss(teaser("http://169.254.169.254/latest"))));
        feeds.put(NAME, site.at("/rss"), Follow.ALWAYS);

        awaitPosted(1);
        assertThat(posted().field("text")).isEqualTo("The ferry runs twice.");
        assertThat(posted().fields().path("incomplete").asBoolean()).isTrue();
    }

    @Test
    void feed_that_moved_for_the_time_being_is_requested_at_its_own_address() {
        site.answer("/guest", Answer.of(rss(item("<link>/ferry</link>", "Ferry", TEXT))));
        site.answer("/rss", new Answer(307, Map.of("Location", "/guest"), ""));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);

        awaitPosted(1);
        awaitPolls(4);
        assertThat(site.requests("/guest")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ingest.posted()).hasSize(1);
    }

    @Test
    void first_request_after_a_restart_has_the_etag_of_before() {
        site.answer(
                "/rss",
                Answer.of(rss(item("<link>/ferry</link>", "Ferry", TEXT))).with("ETag", "\"7\""));
        feeds.put(NAME, site.at("/rss"), Follow.NEVER);
        awaitItems(1);
        awaitPolls(2);

        feeds.restart();

        awaitMorePolls();
        List<Request> requests = site.requests("/rss");
        assertThat(requests.subList(1, requests.size()))
                .allSatisfy(request ->
                        assertThat(request.headers().get("If-none-match")).containsExactly("\"7\""));
        assertThat(ingest.posted()).hasSize(1);
    }

    private String id(int number) {
        return ingest.posted().get(number).id();
    }

    private static Posted posted() {
        return ingest.posted().getFirst();
    }

    private static void awaitPosted(int articles) {
        await(articles + " articles").atMost(LIMIT).until(() -> ingest.posted().size() >= articles);
    }

    /** Waits until the service has recorded that ingest has accepted the items. */
    private static void awaitItems(long items) {
        await(items + " items").atMost(LIMIT).until(() -> feeds.health(NAME).items() == items);
    }

    private void awaitMorePolls() {
        awaitPolls(site.requests("/rss").size() + 3);
    }

    private void awaitPolls(int polls) {
        await(polls + " polls").atMost(LIMIT).until(() -> site.requests("/rss").size() >= polls);
    }

    private static String awaitError() {
        await("an error").atMost(LIMIT).until(() -> feeds.health(NAME).lastError() != null);
        return String.valueOf(feeds.health(NAME).lastError());
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>Courier</title>" + String.join("\n", items) + "</channel></rss>";
    }

    private static String item(String elements, String title, String text) {
        return "<item><title>%s</title>%s<content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>"
                .formatted(title, elements, text);
    }

    private static String teaser(String link) {
        return "<item><title>Ferry</title><link>%s</link><description>The ferry runs twice.</description></item>"
                .formatted(link);
    }
}
