package news.hearsay.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.feeds.FeedSite.Answer;
import news.hearsay.feeds.ReceivingServer.Posted;
import news.hearsay.feeds.registry.Follow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Feeds of a real site, with a real database. */
@Tag("slow")
class PollingTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static ReceivingServer ingest;
    private static FeedDatabase database;
    private static RunningFeeds feeds;

    private FeedSite site;
    private String name;

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
    void open(TestInfo test) {
        site = new FeedSite();
        name = test.getTestMethod().orElseThrow().getName().replace('_', '-').replaceFirst("(.{0,60}).*", "$1");
        database.removeFeeds();
        database.sql().sql("delete from feed_host").update();
        ingest.clear();
        ingest.refuse(false);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void each_item_is_posted_once_with_its_form_and_outlet() {
        site.answer(
                "/rss",
                Answer.of(rss(
                        item("1", "Bridge closed", "The bridge is closed."), item("2", "Bridge open", "It is open."))));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        awaitPosted(2);
        awaitPolls("/rss", site.requests("/rss").size() + 3);
        assertThat(ingest.posted()).hasSize(2);
        Posted first = ingest.posted().getFirst();
        assertThat(first.field("title")).isEqualTo("Bridge closed");
        assertThat(first.field("outlet")).isEqualTo("Placeholder Daily");
        assertThat(first.field("form")).isEqualTo("rss");
        assertThat(first.field("url")).isEqualTo(site.at("/story/1"));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).pending()).isZero());
        assertThat(feeds.health(name).items()).isEqualTo(2);
        assertThat(feeds.health(name).lastSuccessAt()).isNotNull();
    }

    @Test
    void an_edited_item_is_a_revision_of_the_same_article_also_if_its_address_changes() {
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge is closed."))));
        feeds.put(name, site.at("/rss"), Follow.NEVER);
        awaitPosted(1);

        site.answer(
                "/rss",
                Answer.of(rss(
                        item("1", "Bridge open", "The bridge is open.").replace("/story/1", "/story/bridge-open"))));
        awaitPosted(2);

        awaitPolls("/rss", site.requests("/rss").size() + 2);
        List<Posted> posted = ingest.posted();
        assertThat(posted).hasSize(2);
        assertThat(posted.get(1).id()).isEqualTo(posted.get(0).id());
        assertThat(posted.get(1).revision()).isNotEqualTo(posted.get(0).revision());
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        site.answer(
                "/rss",
                Answer.of(rss(item("1", "Bridge closed", "The bridge is closed.")))
                        .with("ETag", "\"1\""));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        awaitPolls("/rss", 3);
        assertThat(site.requests("/rss").getFirst().headers()).doesNotContainKey("If-none-match");
        assertThat(site.requests("/rss").subList(1, 3))
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("If-none-match", List.of("\"1\"")));
    }

    @Test
    void of_a_document_that_is_cut_off_the_whole_items_are_posted_and_its_validators_are_not_used() {
        String whole =
                rss(item("1", "Bridge closed", "The bridge is closed."), item("2", "Bridge open", "It is open."));
        site.answer(
                "/rss",
                Answer.of(whole.substring(0, whole.indexOf("Bridge open"))).with("ETag", "\"1\""));
        feeds.put(name, site.at("/rss"), Follow.NEVER);
        awaitPosted(1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).failures()).isPositive());
        assertThat(feeds.health(name).lastError()).startsWith("the document is not well-formed XML");

        site.answer("/rss", Answer.of(whole).with("ETag", "\"1\""));

        awaitPosted(2);
        assertThat(ingest.posted())
                .extracting(posted -> posted.field("title"))
                .containsExactly("Bridge closed", "Bridge open");
    }

    @Test
    void a_feed_that_is_gone_is_not_requested_again() {
        site.answer("/rss", new Answer(410, Map.of(), "gone"));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).state()).isEqualTo("gone"));
        await().during(Duration.ofSeconds(1))
                .atMost(LIMIT)
                .until(() -> site.requests("/rss").size() == 1);
    }

    @Test
    void after_a_permanent_redirect_the_new_address_is_used() {
        site.answer("/old", new Answer(301, Map.of("Location", site.at("/rss")), ""));
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge is closed."))));

        feeds.put(name, site.at("/old"), Follow.NEVER);

        awaitPolls("/rss", 3);
        assertThat(site.requests("/old")).hasSize(1);
        assertThat(feeds.health(name).movedTo()).hasToString(site.at("/rss"));
    }

    @Test
    void the_error_of_a_poll_names_the_host_but_no_address_since_it_can_contain_a_secret() {
        feeds.put(name, site.at("/secret-path?token=SECRET"), Follow.NEVER);

        assertThat(awaitError()).isEqualTo("127.0.0.1 responds with 404: check the address in a browser");
    }

    @Test
    void the_error_of_a_redirect_names_neither_where_it_leads_nor_where_it_starts() {
        String target = "/secret-path?token=SECRET";
        site.answer(target, new Answer(302, Map.of("Location", site.at("/rss?token=SECRET")), ""));
        site.answer("/rss?token=SECRET", new Answer(302, Map.of("Location", target), ""));

        feeds.put(name, site.at("/rss?token=SECRET"), Follow.NEVER);

        assertThat(awaitError()).startsWith("the redirects lead back to 127.0.0.1: ");
    }

    @Test
    void the_error_of_a_redirect_without_a_valid_target_does_not_quote_it() {
        site.answer("/rss", new Answer(302, Map.of("Location", "/secret path\\x?token=SECRET"), ""));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        assertThat(awaitError())
                .startsWith("the redirect to another address: the address contains a backslash")
                .doesNotContain("SECRET", "secret path");
    }

    @Test
    void retry_after_is_obeyed() {
        site.answer("/rss", new Answer(429, Map.of("Retry-After", "2"), "later"));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        awaitPolls("/rss", 2);
        List<FeedSite.Request> requests = site.requests("/rss");
        assertThat(Duration.ofNanos(requests.get(1).nanos() - requests.get(0).nanos()))
                .as("the two seconds, but for what the clocks of the service and of this test differ")
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_950));
    }

    @Test
    void an_incomplete_item_is_followed_to_its_page() {
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge …"))));
        site.answer("/story/1", Answer.of(page("Bridge closed")).with("Content-Type", "text/html"));

        feeds.put(name, site.at("/rss"), Follow.INCOMPLETE);

        awaitPosted(1);
        Posted posted = ingest.posted().getFirst();
        assertThat(posted.field("form")).isEqualTo("html");
        assertThat(posted.field("text")).contains("The engineers will inspect the pillars");
        assertThat(posted.field("outlet")).isEqualTo("Placeholder Daily");
        awaitPolls("/rss", 4);
        assertThat(site.requests("/story/1")).hasSize(1);
    }

    @Test
    void if_the_page_of_an_item_is_missing_the_teaser_is_posted_as_incomplete() {
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge …"))));

        feeds.put(name, site.at("/rss"), Follow.INCOMPLETE);

        awaitPosted(1);
        assertThat(ingest.posted().getFirst().fields().path("incomplete").asBoolean())
                .isTrue();
    }

    @Test
    void items_stay_pending_until_ingest_accepts_them() {
        ingest.refuse(true);
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge is closed."))));
        feeds.put(name, site.at("/rss"), Follow.NEVER);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).pending()).isEqualTo(1));
        feeds.restart();

        ingest.refuse(false);

        awaitPosted(1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).pending()).isZero());
    }

    @Test
    void an_item_on_which_ingest_fails_holds_no_other_back_and_is_posted_again_later() {
        ingest.failOn("Bridge closed");
        site.answer(
                "/rss",
                Answer.of(rss(
                        item("1", "Bridge closed", "The bridge is closed."), item("2", "Bridge open", "It is open."))));
        feeds.put(name, site.at("/rss"), Follow.NEVER);
        awaitPosted(1);
        site.answer("/rss", Answer.of(rss(item("3", "Bridge sold", "The bridge is sold."))));
        awaitPosted(2);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).pending()).isEqualTo(1));
        assertThat(feeds.health(name).lastError())
                .isEqualTo("an item is posted again later: ingest fails on it: an internal error");

        ingest.failOn("");
        postAtOnceAfter(1);

        awaitPosted(3);
        assertThat(ingest.posted())
                .extracting(posted -> posted.field("title"))
                .containsExactly("Bridge open", "Bridge sold", "Bridge closed");
    }

    @Test
    void an_item_on_which_ingest_has_failed_20_times_is_rejected() {
        ingest.failOn("Bridge closed");
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge is closed."))));
        feeds.put(name, site.at("/rss"), Follow.NEVER);

        for (int failures = 1; failures < 20; failures++) {
            assertThat(feeds.health(name).rejected()).isZero();
            postAtOnceAfter(failures);
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).rejected()).isEqualTo(1));
        assertThat(feeds.health(name).pending()).isZero();
        assertThat(feeds.health(name).lastError())
                .isEqualTo("an item was rejected: ingest failed on it 20 times: an internal error");
    }

    @Test
    void an_item_that_ingest_rejects_is_counted_once_with_the_reason() {
        site.answer("/rss", Answer.of(rss("<item><title>Bridge closed</title><link>/story/1</link></item>")));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).rejected()).isPositive());
        awaitPolls("/rss", site.requests("/rss").size() + 3);
        assertThat(feeds.health(name).rejected()).isEqualTo(1);
        assertThat(database.sql()
                        .sql("select last_error from feed_item")
                        .query(String.class)
                        .single())
                .isEqualTo("text is missing: add it");
    }

    @Test
    void a_sitemap_index_leads_to_the_pages_of_its_news() {
        site.answer(
                "/index.xml",
                Answer.of("<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                        .formatted(site.at("/news.xml"))));
        site.answer("/news.xml", Answer.of("""
            <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%s</loc>
            <news:news><news:title>Bridge closed</news:title></news:news></url></urlset>
            """.formatted(site.at("/story/1"))));
        site.answer("/story/1", Answer.of(page("Bridge closed")).with("Content-Type", "text/html"));

        feeds.put(name, site.at("/index.xml"), Follow.INCOMPLETE);

        awaitPosted(1);
        assertThat(ingest.posted().getFirst().field("text")).contains("The engineers will inspect the pillars");
    }

    @Test
    void a_sitemap_of_an_index_that_cannot_be_read_is_the_last_error_of_the_feed() {
        site.answer(
                "/index.xml",
                Answer.of("<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                        .formatted(site.at("/missing.xml?token=SECRET"))));

        feeds.put(name, site.at("/index.xml"), Follow.NEVER);

        assertThat(awaitError()).startsWith("a sitemap of the index: 127.0.0.1 responds with 404");
    }

    @Test
    void an_item_without_any_content_is_the_last_error_of_the_feed() {
        site.answer("/rss", Answer.of(rss(item("1", "Bridge closed", "The bridge is closed.") + "<item/>")));

        feeds.put(name, site.at("/rss"), Follow.NEVER);

        assertThat(awaitError())
                .startsWith("an item was rejected: item 2 (line ")
                .endsWith("has neither a title nor a text");
        awaitPosted(1);
    }

    @Test
    void a_host_gets_one_request_at_a_time() {
        for (int i = 0; i < 20; i++) {
            site.answer("/" + i, Answer.of(rss(item("" + i, "Bridge " + i, "The bridge …"))));
            site.answer("/story/" + i, Answer.of(page("Bridge " + i)).with("Content-Type", "text/html"));
            feeds.put(name.substring(0, 10) + i, site.at("/" + i), Follow.INCOMPLETE);
        }

        awaitPosted(20);
        assertThat(site.mostAtOnce()).isEqualTo(1);
    }

    /** Waits for a number of failures on the only pending item, and ends its pause. */
    private void postAtOnceAfter(int failures) {
        await().atMost(LIMIT)
                .until(() -> database.sql()
                                .sql("update feed_delivery set next_attempt_at = now() where attempts = :failures")
                                .param("failures", failures)
                                .update()
                        == 1);
    }

    private void awaitPolls(String path, int polls) {
        await().atMost(LIMIT).until(() -> site.requests(path).size() >= polls);
    }

    private String awaitError() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(feeds.health(name).lastError()).isNotNull());
        return String.valueOf(feeds.health(name).lastError());
    }

    private static void awaitPosted(int articles) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(ingest.posted()).hasSizeGreaterThanOrEqualTo(articles));
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Placeholder</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String guid, String title, String text) {
        return """
            <item><guid isPermaLink="false">%s</guid><title>%s</title><link>/story/%s</link><description>%s</description></item>
            """.formatted(guid, title, guid, text);
    }

    private static String page(String title) {
        return """
            <!DOCTYPE html><html lang="en"><head><title>%s</title></head><body><article><h1>%s</h1>
            <p>The bridge over the river was closed on Monday morning, the city council said in a statement to the press.</p>
            <p>The engineers will inspect the pillars this week, and the results will be published on Friday by the council.</p>
            <p>Drivers have to take the northern route, which is longer by about twelve kilometres, until the work is done.</p>
            </article></body></html>
            """.formatted(title, title);
    }
}
