package news.hearsay.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.ItemMark;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.feed.FeedContent;
import news.hearsay.formats.feed.FeedPacing;
import news.hearsay.formats.feed.SitemapPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final Instant NOW = Instant.parse("2025-02-24T09:30:00Z");

    private static final String UNTITLED = """
        <rss version="2.0"><channel><title>Placeholder</title><item><link>https://placeholder.example/1</link>
        <description>%s</description></item></channel></rss>
        """;

    private static final String RSS = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
          <channel>
            <title>Placeholder Daily</title>
            <link>https://placeholder.example/</link>
            <ttl>90</ttl>
            <sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>2</sy:updateFrequency>
            <skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>
            <skipDays><day>Sunday</day></skipDays>
            <item>
              <title>Bridge closed</title><link>/bridge</link><guid isPermaLink="false">a-1</guid>
              <description>The bridge is closed.</description>
            </item>
            <item>
              <title>Bridge open</title><link>/open</link><guid isPermaLink="false">a-2</guid>
              <description>The bridge is open.</description>
            </item>
          </channel>
        </rss>
        """;

    @Test
    void a_document_that_is_stored_in_gzip_is_read() throws IOException {
        NewsDocument document = new NewsDocument(gzip(RSS), "application/x-gzip", null, null);

        assertThat(new FeedReader(Clock.fixed(NOW, ZoneOffset.UTC))
                        .read(document)
                        .reading()
                        .articles())
                .hasSize(2);
    }

    @Test
    void a_document_in_gzip_that_is_damaged_or_a_bomb_is_refused() throws IOException {
        byte[] whole = gzip(RSS);
        FeedReader reader = new FeedReader(Clock.systemUTC());
        NewsDocument damaged = new NewsDocument(Arrays.copyOf(whole, whole.length / 2), null, null, null);
        NewsDocument bomb = new NewsDocument(gzip(" ".repeat(10_000_000)), null, null, null);

        assertThatThrownBy(() -> reader.read(damaged)).hasMessage("is compressed with gzip and damaged");
        assertThatThrownBy(() -> reader.read(bomb)).hasMessageContaining("bytes when it is decompressed");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_title_that_is_a_whole_post_is_shortened() {
        String post = "The bridge is closed until Friday. " + "Nobody may cross it. ".repeat(60);
        String feed = RSS.replace("<title>Bridge closed</title>", "<title>" + post + "</title>");

        assertThat(Objects.requireNonNull(
                                read(feed).reading().articles().getFirst().title())
                        .value())
                .isEqualTo("The bridge is closed until Friday.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@placeholder.example/bridge", "https://placeholder.example/?q=LONG"})
    void an_address_that_ingest_would_reject_is_left_out(String address) {
        String link = address.replace("LONG", "x".repeat(2_100));

        assertThat(read(RSS.replace("<link>/bridge</link>", "<link>" + link + "</link>"))
                        .reading()
                        .articles()
                        .getFirst()
                        .url())
                .isNull();
    }

    @Test
    void html_that_was_escaped_twice_is_read_as_html() {
        String twice = "&amp;lt;p&amp;gt;The bridge is &amp;lt;b&amp;gt;closed&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;"
                + "&amp;lt;p&amp;gt;It opens on Friday.&amp;lt;/p&amp;gt;";

        assertThat(text(UNTITLED.formatted(twice))).isEqualTo("The bridge is closed.\n\nIt opens on Friday.");
    }

    @Test
    void a_sign_that_is_no_tag_stays_in_the_text() {
        assertThat(text(UNTITLED.formatted("Prices fell: 3 &amp;lt; 4, and p&amp;gt;0 in all tests.")))
                .isEqualTo("Prices fell: 3 < 4, and p>0 in all tests.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge is closed. The mayor said it will open on Friday.|The bridge is closed.",
                "The bridge is closed|The bridge is closed",
                "Dr. Ash says the bridge is closed! Nobody may cross it.|Dr. Ash says the bridge is closed!",
                "The bridge over the river near the old harbour of the northern town is closed to all cars and lorries"
                        + " until further notice|The bridge over the river near the old harbour of the northern town is"
                        + " closed to all cars and…",
                "&lt;p&gt;The bridge is closed.&lt;/p&gt;&lt;p&gt;It opens on Friday.&lt;/p&gt;|The bridge is closed.",
            })
    void an_item_without_a_title_has_the_first_words_of_its_text_as_title(String text, String title) {
        assertThat(read(UNTITLED.formatted(text)).reading().articles())
                .singleElement()
                .extracting(article -> Objects.requireNonNull(article.title()).value())
                .isEqualTo(title);
    }

    @Test
    void an_item_of_a_json_feed_without_a_title_has_the_first_words_of_its_text_as_title() {
        FeedContent content = read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Placeholder",
             "items": [{"id": "1", "url": "https://placeholder.example/1", "content_text": "The bridge is closed."}]}
            """);

        assertThat(Objects.requireNonNull(
                                content.reading().articles().getFirst().title())
                        .value())
                .isEqualTo("The bridge is closed.");
    }

    @Test
    void an_item_keeps_the_guid_that_the_feed_states() {
        assertThat(read(RSS).reading().articles())
                .extracting(FoundArticle::mark)
                .containsExactly(new ItemMark("a-1", null), new ItemMark("a-2", null));
    }

    @Test
    void the_longer_one_of_ttl_and_update_period_is_the_interval() {
        assertThat(read(RSS).pacing().interval()).isEqualTo(Duration.ofMinutes(90));
        assertThat(read(RSS.replace("hourly", "daily")).pacing().interval()).isEqualTo(Duration.ofHours(12));
        assertThat(read(RSS.replaceAll("<(ttl|sy:).*\n", "")).pacing().interval())
                .isZero();
    }

    @Test
    void hours_and_days_to_skip_are_read_and_impossible_ones_ignored() {
        FeedPacing pacing = read(RSS).pacing();

        assertThat(pacing.skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(pacing.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void of_a_feed_that_is_cut_off_the_whole_items_are_read() {
        for (int end = RSS.indexOf("</item>") + "</item>".length(); end < RSS.indexOf("</rss>"); end++) {
            FeedContent content = read(RSS.substring(0, end));

            int whole = end < RSS.lastIndexOf("</item>") + "</item>".length() ? 1 : 2;
            assertThat(content.reading().articles()).as("cut off at %d", end).hasSize(whole);
            assertThat(content.damage()).as("cut off at %d", end).startsWith("is not well-formed XML");
            assertThat(value(content.reading().articles().getFirst().outlet())).isEqualTo("Placeholder Daily");
        }
    }

    @Test
    void a_complete_feed_has_no_damage() {
        assertThat(read(RSS).damage()).isNull();
    }

    @Test
    void an_entry_of_atom_has_its_id_and_the_time_of_its_last_change() {
        FeedContent content = read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Placeholder Daily</title>
              <entry><id>tag:placeholder.example,2025:1</id><title>Bridge closed</title>
                <updated>2025-02-24T09:00:00Z</updated><content>The bridge is closed.</content></entry>
            </feed>
            """);

        assertThat(content.reading().articles().getFirst().mark())
                .isEqualTo(new ItemMark("tag:placeholder.example,2025:1", "2025-02-24T09:00:00Z"));
    }

    @Test
    void a_news_sitemap_lists_articles_without_text() {
        FeedContent content = read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://placeholder.example/about</loc></url>
              <url><loc>https://placeholder.example/bridge</loc><lastmod>2025-02-24</lastmod>
                <n:news><n:publication><n:name>Placeholder Daily</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2025-02-24T08:00:00Z</n:publication_date><n:title>Bridge closed</n:title></n:news>
              </url>
            </urlset>
            """);

        FoundArticle article = content.reading().articles().getFirst();
        assertThat(content.reading().articles()).hasSize(1);
        assertThat(value(article.url())).isEqualTo(URI.create("https://placeholder.example/bridge"));
        assertThat(value(article.title())).isEqualTo("Bridge closed");
        assertThat(value(article.outlet())).isEqualTo("Placeholder Daily");
        assertThat(value(article.publishedAt())).isEqualTo(Instant.parse("2025-02-24T08:00:00Z"));
        assertThat(article.text()).isNull();
        assertThat(article.incomplete()).isTrue();
        assertThat(article.mark()).isEqualTo(new ItemMark("https://placeholder.example/bridge", "2025-02-24"));
    }

    @Test
    void an_index_lists_its_sitemaps() {
        FeedContent content = read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://placeholder.example/news.xml</loc><lastmod>2025-02-24</lastmod></sitemap>
              <sitemap><loc>/more.xml</loc></sitemap>
            </sitemapindex>
            """);

        assertThat(content.parts())
                .containsExactly(
                        new SitemapPart(URI.create("https://placeholder.example/news.xml"), "2025-02-24"),
                        new SitemapPart(URI.create("https://placeholder.example/more.xml"), null));
    }

    @Test
    void a_sitemap_without_news_is_refused() {
        assertThatThrownBy(() -> read("<urlset><url><loc>https://placeholder.example/about</loc></url></urlset>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a sitemap without news");
    }

    @Test
    void a_web_page_at_the_address_of_a_feed_is_refused() {
        assertThatThrownBy(() -> read("<!DOCTYPE html><html><body><p>Maintenance</p></body></html>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a web page or plain text, and no feed");
    }

    private static String text(String feed) {
        return Objects.requireNonNull(read(feed).reading().articles().getFirst().text())
                .value();
    }

    private static FeedContent read(String text) {
        return new FeedReader(Clock.fixed(NOW, ZoneOffset.UTC))
                .read(new NewsDocument(
                        text.getBytes(StandardCharsets.UTF_8),
                        "application/xml",
                        URI.create("https://placeholder.example/feed"),
                        null));
    }

    private static <T> T value(@Nullable FoundField<T> field) {
        return Objects.requireNonNull(field).value();
    }
}
