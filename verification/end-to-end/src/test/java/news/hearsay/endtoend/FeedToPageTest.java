package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.hearsay.standalone.cli.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user starts Hearsay with {@code up}, adds a feed with one request, and reads its claims on the page. */
@Tag("slow")
class FeedToPageTest {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final String CLAIM = "northern ferry would run twice a day";

    private static final String FEED = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>Harbour Courier</title><link>https://courier.example/</link><description>News</description>
        <language>en</language>
        <item><title>Second ferry in spring</title><link>https://courier.example/ferry</link><guid>ferry-1</guid>
        <pubDate>Mon, 24 Feb 2025 09:30:00 GMT</pubDate>
        <content:encoded><![CDATA[<p>Transport minister Anna Lind said that the %s from April.</p>
        <p>The harbour board said that fares would not rise before autumn.</p>]]></content:encoded></item>
        </channel></rss>
        """.formatted(CLAIM);

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static HttpServer site;
    private static Program program;
    private static Addresses addresses;

    @BeforeAll
    static void start() throws Exception {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", FeedToPageTest::answer);
        site.start();
        // as on any machine, except that the feed is on this one
        program = Program.start(folder.resolve("data"), Map.of("HEARSAY_FETCH_ALLOWED_RANGES", "127.0.0.1/32"));
        addresses = program.awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        program.stop();
        site.stop(0);
    }

    @Test
    void claim_of_a_feed_is_on_the_page_within_a_minute_after_one_request() throws Exception {
        HttpResponse<String> added = HTTP.send(
                HttpRequest.newBuilder(addresses.feeds().resolve("/feeds/courier"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"address\": \"http://127.0.0.1:%d/feed\"}"
                                .formatted(site.getAddress().getPort())))
                        .build(),
                BodyHandlers.ofString());

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        await("the claim is on the page")
                .atMost(ONE_MINUTE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(page("/")).contains(CLAIM));
        assertThat(page("/feeds")).contains("courier");
    }

    private static String page(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(addresses.coverage().resolve(path)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!URI.create("/feed").equals(exchange.getRequestURI())) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            byte[] body = FEED.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
