package news.hearsay.feeds.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import news.hearsay.events.Ids;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.read.FeedReader;
import org.junit.jupiter.api.Test;

class FeedItemsTest {

    private static final URI FEED = URI.create("https://placeholder.example/feed?section=1");

    @Test
    void an_item_is_identified_by_its_guid_then_by_its_address_then_by_its_content() {
        List<ItemVersion> items = rss("""
            <item><guid isPermaLink="false">a-1</guid><link>/1</link><title>One</title></item>
            <item><link>/2?utm_source=rss</link><title>Two</title></item>
            <item><title>Three</title></item>
            """);

        assertThat(items.get(0).key()).isEqualTo("a-1");
        assertThat(items.get(1).key()).isEqualTo("https://placeholder.example/2");
        assertThat(items.get(2).key()).isEqualTo(items.get(2).line().hash());
    }

    @Test
    void a_guid_that_items_at_different_addresses_share_identifies_none_of_them() {
        List<ItemVersion> items = rss("""
            <item><guid isPermaLink="false">same</guid><link>/1</link><title>One</title></item>
            <item><guid isPermaLink="false">same</guid><link>/2</link><title>Two</title></item>
            """);

        assertThat(items)
                .extracting(ItemVersion::key)
                .containsExactly("https://placeholder.example/1", "https://placeholder.example/2");
    }

    @Test
    void an_item_that_the_document_contains_twice_is_taken_once() {
        String item = "<item><guid isPermaLink=\"false\">a-1</guid><link>/1</link><title>One</title></item>";

        assertThat(rss(item + item)).hasSize(1);
    }

    @Test
    void an_item_without_an_address_of_its_own_is_posted_with_its_guid_and_without_an_address() {
        List<ItemVersion> items = rss("""
            <item><guid isPermaLink="false">a-1</guid><title>One</title></item>
            <item><guid isPermaLink="false">a-2</guid><link>https://placeholder.example/</link><title>Two</title></item>
            <item><guid isPermaLink="false">a-3</guid><link>/live</link><title>Three</title></item>
            <item><guid isPermaLink="false">a-4</guid><link>/live</link><title>Four</title></item>
            """);

        assertThat(items).extracting(item -> item.line().field("url")).containsOnlyNulls();
        assertThat(items).extracting(item -> item.line().field("guid")).containsExactly("a-1", "a-2", "a-3", "a-4");
    }

    @Test
    void an_item_that_was_posted_without_an_address_stays_without_one_when_the_feed_adds_it() {
        ItemVersion later = rss("<item><guid isPermaLink=\"false\">a-1</guid><link>/1</link><title>One</title></item>")
                .getFirst();

        ArticleLine posted = later.line().as(null, "Placeholder Daily");

        assertThat(posted.field("url")).isNull();
        assertThat(posted.field("guid")).isEqualTo("a-1");
        assertThat(posted.field("outlet")).isEqualTo("Placeholder Daily");
    }

    @Test
    void items_with_neither_a_guid_nor_an_address_of_their_own_get_different_ones_at_the_host_of_the_feed() {
        List<ItemVersion> items = rss("""
            <item><title>One</title></item>
            <item><link>https://placeholder.example/</link><title>Two</title></item>
            <item><guid isPermaLink="false">same</guid><link>/live</link><title>Three</title></item>
            <item><guid isPermaLink="false">same</guid><title>Four</title></item>
            <item><link>/live</link><title>Five</title></item>
            """);

        assertThat(items)
                .extracting(item -> item.line().field("url"))
                .allSatisfy(url -> assertThat(url).startsWith("https://placeholder.example/?item="))
                .doesNotHaveDuplicates();
        assertThat(items)
                .extracting(item ->
                        Ids.canonical(URI.create(String.valueOf(item.line().field("url")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_address_of_an_item_without_one_contains_no_secret_of_the_feed_and_differs_from_that_of_another_feed() {
        String item = "<rss><channel><item><title>One</title></item></channel></rss>";
        URI feed = URI.create("https://placeholder.example/secret/feed?token=SECRET");
        URI other = URI.create("https://placeholder.example/secret/feed?token=OTHER");

        String address = addressOf(feed, item);

        assertThat(address).doesNotContainIgnoringCase("secret").isNotEqualTo(addressOf(other, item));
    }

    @Test
    void the_identity_of_an_item_with_a_guid_does_not_depend_on_its_title() {
        String item = "<item><guid isPermaLink=\"false\">a-1</guid><title>%s</title></item>";

        ItemVersion first = rss(item.formatted("One")).getFirst();
        ItemVersion edited = rss(item.formatted("Two")).getFirst();

        assertThat(edited.line().field("url")).isEqualTo(first.line().field("url"));
        assertThat(edited.line().field("guid")).isEqualTo(first.line().field("guid"));
        assertThat(edited.hash()).isNotEqualTo(first.hash());
    }

    @Test
    void a_date_that_changes_alone_makes_no_new_version() {
        String item = "<item><guid isPermaLink=\"false\">a-1</guid><title>One</title><pubDate>%s</pubDate></item>";

        assertThat(rss(item.formatted("Mon, 24 Feb 2025 09:30:00 GMT"))
                        .getFirst()
                        .hash())
                .isEqualTo(rss(item.formatted("Mon, 24 Feb 2025 10:30:00 GMT"))
                        .getFirst()
                        .hash());
    }

    @Test
    void the_time_of_the_last_change_makes_a_new_version_of_an_item_without_full_text() {
        String entry = """
            <entry><id>urn:1</id><title>One</title><link href="/1"/><updated>%s</updated><summary>Short …</summary></entry>
            """;

        assertThat(atom(entry.formatted("2025-02-24T09:30:00Z")).getFirst().hash())
                .isNotEqualTo(
                        atom(entry.formatted("2025-02-24T10:30:00Z")).getFirst().hash());
    }

    @Test
    void only_items_that_the_setting_names_are_followed() {
        String full = """
            <item><link>/1</link><title>One</title><content:encoded>%s</content:encoded></item>
            """.formatted("&lt;p&gt;The bridge is closed until Friday.&lt;/p&gt;".repeat(30));
        String teaser = "<item><link>/2</link><title>Two</title><description>The bridge …</description></item>";

        assertThat(follows(full + teaser, Follow.NEVER)).isEqualTo("");
        assertThat(follows(full + teaser, Follow.INCOMPLETE)).isEqualTo("/2");
        assertThat(follows(full + teaser, Follow.ALWAYS)).isEqualTo("/1/2");
    }

    @Test
    void an_id_without_end_or_with_control_characters_is_replaced_by_its_digest() {
        ItemVersion item = rss("<item><guid isPermaLink=\"false\">%s</guid><title>One</title></item>"
                        .formatted("x".repeat(10_000)))
                .getFirst();

        assertThat(item.key()).hasSize(64);
    }

    private static String addressOf(URI feed, String rss) {
        NewsDocument document = new NewsDocument(rss.getBytes(StandardCharsets.UTF_8), null, feed, null);
        return String.valueOf(FeedItems.of(feed, new FeedReader(Clock.systemUTC()).read(document), Follow.NEVER)
                .getFirst()
                .line()
                .field("url"));
    }

    private static String follows(String items, Follow follow) {
        StringBuilder paths = new StringBuilder();
        for (ItemVersion item : read("<rss><channel>" + items + "</channel></rss>", follow)) {
            paths.append(item.follow() == null ? "" : item.follow().getPath());
        }
        return paths.toString();
    }

    private static List<ItemVersion> rss(String items) {
        return read("<rss><channel><title>Placeholder</title>" + items + "</channel></rss>", Follow.INCOMPLETE);
    }

    private static List<ItemVersion> atom(String entries) {
        return read("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>", Follow.INCOMPLETE);
    }

    private static List<ItemVersion> read(String document, Follow follow) {
        NewsDocument feed = new NewsDocument(document.getBytes(StandardCharsets.UTF_8), "application/xml", FEED, null);
        return FeedItems.of(FEED, new FeedReader(Clock.systemUTC()).read(feed), follow);
    }
}
