package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hearsay.platform.access.KeysFile;
import news.hearsay.platform.access.NewKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Keys, rates and places of {@code POST /links}. */
@Tag("slow")
class LinksAccessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final NewKey ANY = NewKey.make("any", null, null, LONG_AGO, null);
    private static final NewKey OTHER = NewKey.make("another outlet", List.of("Other"), null, LONG_AGO, null);
    private static final NewKey TWO_LINKS = NewKey.make("two a minute", null, 2, LONG_AGO, null);
    private static final NewKey ONE_OF_A_FEED = NewKey.make("one a minute", null, 1, LONG_AGO, null);

    private static final CountDownLatch HELD = new CountDownLatch(1);
    private static final CountDownLatch END = new CountDownLatch(1);

    private static HttpServer site;
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        respond("/robots.txt", "User-agent: *\nDisallow:\n");
        respond("/", item("Cranes arrive"));
        respond("/two", item("Ferry returns") + item("Quay widened"));
        respond("/held", item("Pier closes"));
        site.start();
        KeysFile file = new KeysFile(folder.resolve("keys.json"));
        file.change(_ -> Stream.of(ANY, OTHER, TWO_LINKS, ONE_OF_A_FEED)
                .map(NewKey::entry)
                .toList());
        service = RunningService.start(
                "--hearsay.ingest.access.keys-file=" + file.path(),
                "--hearsay.ingest.stream.max-concurrent=1",
                "--hearsay.ingest.stream.max-concurrent-links=1",
                // a place is free again only a moment after the response has ended
                "--hearsay.ingest.load.patience=2s",
                "--hearsay.fetch.allowed-ranges=127.0.0.1/32");
    }

    @AfterAll
    static void stop() {
        END.countDown();
        service.close();
        site.stop(0);
    }

    @Test
    void a_request_without_a_key_is_refused() {
        RunningService.Response response = service.send(
                "POST",
                "/links",
                body("/a").getBytes(StandardCharsets.UTF_8),
                false,
                "Content-Type",
                "application/json");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.json().path("type").asString()).isEqualTo("urn:hearsay:problem:credentials-required");
    }

    @Test
    void an_article_of_an_outlet_that_the_key_does_not_allow_is_refused() {
        JsonNode result = post(OTHER, "/a").lines().getFirst();

        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(403);
        assertThat(result.at("/problem/type").asString()).isEqualTo("urn:hearsay:problem:outlet-not-allowed");
        assertThat(result.path("articles")).isEmpty();
    }

    @Test
    void each_link_counts_once_and_the_first_link_over_the_rate_ends_the_stream() {
        RunningService.Response response = post(TWO_LINKS, "/a", "/b", "/c", "/d");

        assertThat(response.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 202, 429);
        assertThat(response.lines().getLast().path("line").asInt()).isEqualTo(3);
        assertThat(post(TWO_LINKS, "/e").status())
                .as("without any result, the response is the problem")
                .isEqualTo(429);
    }

    @Test
    void the_articles_of_a_feed_count_each() {
        JsonNode result = post(ONE_OF_A_FEED, "/two").lines().getFirst();

        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(429);
        assertThat(result.path("articles")).hasSize(1);
    }

    @Test
    void links_take_no_place_of_streams_and_have_places_of_their_own() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RunningService.Response> held = threads.submit(() -> post(ANY, "/held"));
            HELD.await();

            RunningService.Response stream = service.send(
                    "POST",
                    "/articles",
                    RunningService.VALID.getBytes(StandardCharsets.UTF_8),
                    false,
                    "Content-Type",
                    "application/x-ndjson",
                    "X-API-Key",
                    ANY.text());
            RunningService.Response links = post(ANY, "/a");
            END.countDown();

            assertThat(stream.status()).isEqualTo(200);
            assertThat(links.status()).isEqualTo(503);
            assertThat(held.get().lines().getFirst().path("status").asInt()).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> post(ANY, "/a").status() == 200);
        }
    }

    private static RunningService.Response post(NewKey key, String... paths) {
        return service.send(
                "POST",
                "/links",
                body(paths).getBytes(StandardCharsets.UTF_8),
                false,
                "Content-Type",
                "application/json",
                "X-API-Key",
                key.text());
    }

    private static String body(String... paths) {
        return IntStream.range(0, paths.length)
                .mapToObj(i -> "\"http://127.0.0.1:" + site.getAddress().getPort() + paths[i] + "\"")
                .collect(Collectors.joining(",", "{\"links\":[", "]}"));
    }

    private static String item(String title) {
        return "<item><title>%s</title><description>The work went on, the harbour master said.</description></item>"
                .formatted(title);
    }

    private static void respond(String path, String content) {
        String body = content.startsWith("<item>")
                ? "<rss version=\"2.0\"><channel><title>Harbour Courier</title><link>http://courier.example/</link>"
                        + "<description>News</description>" + content + "</channel></rss>"
                : content;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            if (path.equals("/held")) {
                hold();
            }
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static void hold() {
        HELD.countDown();
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
