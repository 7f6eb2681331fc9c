package news.hearsay.formats.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.feed.FeedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection may end at any byte of a feed. */
class CutFeedTest {

    private static final FeedReader READER =
            new FeedReader(Clock.fixed(Instant.parse("2025-03-01T12:00:00Z"), ZoneOffset.UTC));

    private static final String RSS = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Courier</title><link>https://courier.example/</link><ttl>5</ttl>
        <item><title>Ferry &amp; fares</title><link>https://courier.example/1</link><guid>1</guid>
        <description>The ferry runs – twice a day.</description></item>
        <item><title>Bridge</title><link>https://courier.example/2</link><guid>2</guid>
        <content:encoded><![CDATA[<p>The bridge “opens”.</p><p>Tolls <b>rise</b>.</p>]]></content:encoded></item>
        </channel></rss>
        """;

    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
        <entry><id>tag:1</id><title>Ferry</title><link href="https://courier.example/1"/><updated>2025-02-24T09:30:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry runs.</p><p>Twice a day.</p></div></content>
        </entry>
        <entry><id>tag:2</id><title>Bridge</title><link href="https://courier.example/2"/><updated>2025-02-24T09:30:00Z</updated>
        <content type="html">&lt;p&gt;The bridge opens.&lt;/p&gt;</content></entry>
        </feed>
        """;

    private static final String RDF = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://courier.example/"><title>Courier</title><link>https://courier.example/</link></channel>
        <item rdf:about="https://courier.example/1"><title>Ferry</title><description>The ferry runs.</description></item>
        <item rdf:about="https://courier.example/2"><title>Bridge</title><description>The bridge opens.</description></item>
        </rdf:RDF>
        """;

    private static final String SITEMAP = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://courier.example/1</loc><news:news><news:publication><news:name>Courier</news:name>
        <news:language>en</news:language></news:publication><news:title>Ferry</news:title></news:news></url>
        <url><loc>https://courier.example/2</loc><lastmod>2025-02-24</lastmod><news:news><news:publication><news:name>Courier</news:name>
        <news:language>en</news:language></news:publication><news:title>Bridge</news:title></news:news></url>
        </urlset>
        """;

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, RDF, SITEMAP})
    void what_is_read_of_a_cut_feed_is_what_the_whole_feed_begins_with(String xml) {
        List<FoundArticle> whole = read(xml.getBytes(UTF_8)).reading().articles();
        byte[] bytes = xml.strip().getBytes(UTF_8);
        int most = 0;
        for (int end = 1; end < bytes.length; end++) {
            byte[] cut = Arrays.copyOf(bytes, end);
            try {
                FeedContent content = read(cut);
                List<FoundArticle> articles = content.reading().articles();
                most = Math.max(most, articles.size());
                assertThat(articles).as(tail(cut)).isEqualTo(whole.subList(0, articles.size()));
                assertThat(Objects.toString(content.damage(), "")).as(tail(cut)).isNotEmpty();
            } catch (UnreadableDocumentException e) {
                assertThat(most).as("nothing is read any more: " + tail(cut)).isZero();
            }
        }
        assertThat(whole).hasSize(2);
        assertThat(most).isEqualTo(2);
    }

    @Test
    void pacing_before_the_damage_is_read() {
        String cut = RSS.substring(0, RSS.indexOf("<title>Bridge"));

        assertThat(read(cut.getBytes(UTF_8)).pacing().interval()).hasMinutes(5);
    }

    private static String tail(byte[] cut) {
        String text = new String(cut, UTF_8);
        return "cut after " + text.substring(Math.max(0, text.length() - 40));
    }

    private static FeedContent read(byte[] bytes) {
        return READER.read(
                new NewsDocument(bytes, "application/xml", URI.create("https://courier.example/feed"), "Courier"));
    }
}
