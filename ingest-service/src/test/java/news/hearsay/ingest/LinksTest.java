package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.backends.TestBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** POST /links fetches pages of a real server and publishes their articles to a real broker. */
@Tag("slow")
class LinksTest {

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

    private static RunningService service;
    private static HttpServer site;

    @BeforeAll
    static void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        respond("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
        respond("/", "text/html; charset=utf-8", page("Port asks for more cranes"));
        respond("/closed/", "text/html", page("Closed"));
        respond("/feed.xml", "application/rss+xml", feed());
        respond("/empty.html", "text/html", "<html><body></body></html>");
        site.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/world/moved-here");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        site.createContext("/inside", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.createContext("/missing", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        site.start();
        service = RunningService.start(
                "--hearsay.fetch.allowed-ranges=127.0.0.1/32", "--hearsay.ingest.links.max-links=40");
    }

    @AfterAll
    static void stop() {
        service.close();
        site.stop(0);
    }

    @Test
    void a_page_is_fetched_and_its_article_is_published() {
        JsonNode result = post(url("/world/cranes-1")).getFirst();

        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(202);
        assertThat(result.path("line").asInt()).isEqualTo(1);
        assertThat(result.path("form").asString()).isEqualTo("html");
        JsonNode article = result.path("articles").path(0);
        assertThat(article.path("title").asString()).isEqualTo("Port asks for more cranes");
        assertThat(article.path("outlet").asString()).isEqualTo("Harbour Courier");
        assertThat(published()).containsKey(article.path("id").asString());
        assertThat(published().get(article.path("id").asString()))
                .contains("the harbour master said", url("/world/cranes-1"), "\"form\":\"html\"");
    }

    @Test
    void a_link_that_is_posted_again_has_the_same_id_and_revision() {
        JsonNode first = post(url("/world/again")).getFirst().path("articles");

        assertThat(post(url("/world/again")).getFirst().path("articles")).isEqualTo(first);
    }

    @Test
    void every_article_of_a_feed_is_published() {
        JsonNode result = post(url("/feed.xml")).getFirst();

        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(202);
        assertThat(result.path("articles")).hasSize(2);
        assertThat(published().keySet())
                .contains(
                        result.at("/articles/0/id").asString(),
                        result.at("/articles/1/id").asString());
    }

    @Test
    void a_redirect_is_followed_and_reported() {
        JsonNode result = post(url("/moved")).getFirst();

        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(202);
        assertThat(result.path("address").asString()).isEqualTo(url("/world/moved-here"));
    }

    @ParameterizedTest
    @CsvSource({
        "/missing, 502, link-not-found",
        "/closed/story, 403, link-robots-disallowed",
        "/inside, 403, link-address-not-public",
        "/empty.html, 422, link-unreadable"
    })
    void a_link_that_cannot_be_fetched_or_read_has_its_problem(String path, int status, String type) {
        assertProblem(post(url(path)).getFirst(), status, type);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2/, 403, link-address-not-public",
        "http://169.254.169.254/latest/meta-data/, 403, link-address-not-public",
        "http://2130706433/, 400, link-ambiguous-host",
        "file:///etc/passwd, 400, link-unsupported-scheme",
        "news, 400, link-invalid-address",
        "http://a:b@127.0.0.1/, 400, link-credentials-in-address",
        "http://127.0.0.1:25/, 403, link-port-blocked"
    })
    void a_hostile_link_has_its_problem(String link, int status, String type) {
        assertProblem(post(link).getFirst(), status, type);
    }

    @Test
    void the_results_are_in_the_order_of_the_links_and_problems_do_not_stop_them() {
        List<JsonNode> results = service.send(
                        "POST",
                        "/links",
                        String.join(
                                        "\n",
                                        quoted(url("/world/first")),
                                        "",
                                        "not json",
                                        "{\"link\":\"http://10.0.0.1/\"}",
                                        "{\"link\":%s,\"outlet\":\"Other\"}".formatted(quoted(url("/world/last"))))
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        "Content-Type",
                        "application/x-ndjson")
                .lines();

        assertThat(results).extracting(line -> line.path("line").asInt()).containsExactly(1, 3, 4, 5);
        assertThat(results)
                .extracting(line -> line.path("status").asInt())
                .as(results.toString())
                .containsExactly(202, 400, 403, 202);
    }

    @Test
    void many_links_to_one_site_are_fetched_a_few_at_a_time() {
        MOST.set(0);
        List<JsonNode> results = post(
                IntStream.range(0, 40).mapToObj(i -> url("/world/many-" + i)).toArray(String[]::new));

        assertThat(results)
                .hasSize(40)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(202));
        assertThat(MOST).hasValueBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"links\":[]} | links",
                "{\"links\":\"https://a.example\"} | links",
                "{\"links\":[1]} | links[0]",
                "{\"link\":\"https://a.example\"} | link",
                "[] | body",
                "{\"links\":[\"https://a.example\"],\"outlet\":7} | outlet",
                "nothing | body"
            })
    void an_invalid_body_is_rejected_with_the_field_and_the_fix(String body, String field) {
        RunningService.Response response = postBody(body);

        assertThat(response.status()).as(response.response().body()).isEqualTo(400);
        assertThat(response.json().path("type").asString()).isEqualTo("urn:hearsay:problem:invalid-links");
        assertThat(response.fields()).containsExactly(field);
    }

    @Test
    void more_links_than_allowed_are_rejected() {
        String links =
                IntStream.range(0, 41).mapToObj(i -> quoted(url("/" + i))).collect(Collectors.joining(","));

        assertThat(postBody("{\"links\":[" + links + "]}").status()).isEqualTo(400);
    }

    @Test
    void every_example_of_the_document_is_accepted() {
        JsonNode content = service.get("/openapi").json().at("/paths/~1links/post/requestBody/content");
        for (String type : List.of("application/json", "application/x-ndjson")) {
            assertThat(content.path(type).path("examples")).isNotEmpty();
            for (JsonNode example : content.path(type).path("examples")) {
                JsonNode value = example.path("value");
                String body = (value.isString() ? value.asString() : value.toString())
                        .replace("https://courier.example", url(""));
                RunningService.Response response = service.send(
                        "POST", "/links", body.getBytes(StandardCharsets.UTF_8), false, "Content-Type", type);

                assertThat(response.lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.path("status").asInt())
                                .as(line.toString())
                                .isEqualTo(202));
            }
        }
    }

    private static void assertProblem(JsonNode result, int status, String type) {
        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(status);
        assertThat(result.path("articles")).isEmpty();
        assertThat(result.at("/problem/type").asString()).isEqualTo("urn:hearsay:problem:" + type);
        assertThat(result.at("/problem/errors/0/fix").asString()).isNotBlank();
    }

    private static List<JsonNode> post(String... links) {
        String listed = List.of(links).stream().map(LinksTest::quoted).collect(Collectors.joining(","));
        RunningService.Response response = postBody("{\"links\":[" + listed + "]}");
        assertThat(response.status()).as(response.response().body()).isEqualTo(200);
        return response.lines();
    }

    private static RunningService.Response postBody(String body) {
        return service.send(
                "POST", "/links", body.getBytes(StandardCharsets.UTF_8), false, "Content-Type", "application/json");
    }

    private static Map<String, String> published() {
        return ArticlesTopic.records(TestBackends.bootstrapServers()).stream()
                .collect(Collectors.toMap(
                        ConsumerRecord::key,
                        message -> new String(message.value(), StandardCharsets.UTF_8),
                        (_, last) -> last));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static void respond(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            MOST.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
            exchange.getResponseHeaders().add("Content-Type", type);
            pause();
            RUNNING.decrementAndGet();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(String title) {
        return """
            <!doctype html><html lang="en"><head><title>%1$s - Harbour Courier</title>
            <meta property="og:site_name" content="Harbour Courier"><meta property="og:title" content="%1$s">
            </head><body><nav><a href="/">Home</a></nav><main><article><h1>%1$s</h1>
            <p>The port needs four more cranes before the autumn, the harbour master said on Monday in the council hall.</p>
            <p>According to two shipping companies, vessels wait for three days because the old cranes stop so often.</p>
            <p>The council will decide in March, its chair told the Harbour Courier, and it will hear both companies first.</p>
            </article></main></body></html>
            """.formatted(title);
    }

    private static String feed() {
        return """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Courier</title><link>http://courier.example/</link>
            <description>News</description>
            <item><title>Cranes arrive</title><link>http://courier.example/cranes</link>
            <description>Two cranes arrived on Monday, the harbour master said.</description></item>
            <item><title>Ferry returns</title><link>http://courier.example/ferry</link>
            <description>The ferry will return in May, the operator said.</description></item>
            </channel></rss>
            """;
    }
}
