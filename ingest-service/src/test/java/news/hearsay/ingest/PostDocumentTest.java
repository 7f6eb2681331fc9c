package news.hearsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class PostDocumentTest {

    private static final String FEED = """
        <rss version="2.0"><channel><title>Harbour Courier</title><link>https://courier.example/</link><description>d</description>
        <item><title>Bridge reopens</title><link>https://courier.example/bridge</link><pubDate>Mon, 24 Feb 2025 09:30:00 +0200</pubDate>
          <description>The bridge is open again, the mayor said.</description></item>
        <item><title>Without text</title><link>https://courier.example/empty</link></item>
        </channel></rss>
        """;

    private static final String PAGE = """
        <html lang="en"><head><title>Ferry delayed</title><meta property="og:site_name" content="Harbour Courier"></head><body>
        <article><h1>Ferry delayed</h1><p>The evening ferry will leave two hours late because of fog, the operator said on Monday.</p>
        <p>Passengers may use the morning ferry instead, its spokeswoman Ina Falk told the Harbour Courier.</p></article></body></html>
        """;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void each_item_of_a_feed_has_a_result() {
        RunningService.Response response = post(FEED, "application/rss+xml");

        assertThat(response.status()).as(response.response().body()).isEqualTo(200);
        assertThat(response.lines()).hasSize(2);
        assertThat(response.lines().getFirst().path("status").asInt()).isEqualTo(202);
        assertThat(response.lines().getLast().path("status").asInt()).isEqualTo(400);
        Article article = published(response.lines().getFirst());
        assertThat(article.form()).isEqualTo("rss");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-02-24T07:30:00Z"));
        assertThat(article.publishedAtFrom()).contains("pubDate");
        assertThat(article.text()).isEqualTo("The bridge is open again, the mayor said.");
    }

    @Test
    void each_result_names_the_place_of_its_item_in_the_document() {
        String feed = """
            <rss version="2.0"><channel><title>Harbour Courier</title>
            <item><guid isPermaLink="false">a</guid></item>
            <item><title>Only a title</title></item>
            <item><title>Prices</title><description>Prices rose.</description></item>
            </channel></rss>
            """;

        List<JsonNode> results = post(feed, "application/rss+xml").lines();

        assertThat(results)
                .extracting(result -> result.path("item").asInt() + ": "
                        + result.path("place").asString() + ": "
                        + result.path("status").asInt())
                .containsExactly("1: item 2 (line 3): 400", "2: item 3 (line 4): 202", "3: item 1 (line 2): 400");
    }

    @Test
    void items_with_one_headline_and_different_guids_are_different_articles_however_they_are_posted() {
        String feed = """
            <rss version="2.0"><channel><title>Harbour Courier</title>
            <item><guid isPermaLink="false">wire:1</guid><title>Market report</title><description>Prices rose.</description></item>
            <item><guid isPermaLink="false">wire:2</guid><title>Market report</title><description>Prices fell.</description></item>
            </channel></rss>
            """;
        String own = """
            {"title": "Market report, corrected", "text": "Prices rose.", "outlet": "Harbour Courier", "guid": " wire:1 "}
            """;

        List<JsonNode> items = post(feed, "application/rss+xml").lines();
        JsonNode corrected = post(own.strip(), "application/x-ndjson").lines().getFirst();

        assertThat(items).extracting(item -> item.path("id").asString()).doesNotHaveDuplicates();
        assertThat(corrected.path("id").asString())
                .isNotEmpty()
                .isEqualTo(items.getFirst().path("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|outle=Q|parameter outle is not known|outlet, url",
                "text/html|outlet=Q&outlet=R|parameter outlet is there 2 times|send it once",
                "text/html|url=notaurl|parameter url is not absolute|https://",
                "application/json|url=ftp://x.example/y|parameter url has the scheme ftp|http or https",
                "application/json|outlet=Q&link=x|parameter link is not known|outlet, url",
                "application/x-ndjson|url=https://x.example/|parameter url is not known|known here: outlet",
                "multipart/form-data; boundary=b|outlet=Q|parameter outlet is not known|parts before the files",
            })
    void a_parameter_that_is_unknown_repeated_or_invalid_is_refused(
            String type, String query, String detail, String fix) {
        RunningService.Response response = post(PAGE, type, "/articles?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.response().body()).contains(detail, fix);
    }

    @Test
    void a_page_is_accepted_once_kafka_has_it() {
        RunningService.Response response = post(PAGE, "text/html", "/articles?url=https://courier.example/ferry");

        assertThat(response.status()).as(response.response().body()).isEqualTo(202);
        Article article = published(response.lines().getFirst());
        assertThat(article.outlet()).isEqualTo("Harbour Courier");
        assertThat(article.text()).startsWith("The evening ferry").contains("\n\nPassengers may use");
        assertThat(String.valueOf(article.url())).isEqualTo("https://courier.example/ferry");
    }

    @Test
    void a_wrong_media_type_is_reported_and_the_form_is_detected() {
        RunningService.Response response = post(FEED, "text/html");

        assertThat(response.lines().getFirst().path("form").asString()).isEqualTo("rss");
        assertThat(response.lines().getFirst().path("notice").asString()).contains("text/html", "RSS");
    }

    @Test
    void json_of_another_form_may_be_sent_as_json() {
        RunningService.Response response = post("""
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay widened","publisher":{"name":"Harbour Courier"},
             "articleBody":"The quay will be widened, the council said."}
            """, "application/json");

        assertThat(response.status()).as(response.response().body()).isEqualTo(202);
        assertThat(published(response.lines().getFirst()).form()).isEqualTo("json-ld");
    }

    @Test
    void a_text_without_outlet_needs_the_parameter() {
        String text = "Title: Tide tables\n\nThe tide will be high on Monday, the harbour master said.\n";

        RunningService.Response missing = post(text, "text/plain");
        RunningService.Response given = post(text, "text/plain", "/articles?outlet=Harbour%20Courier");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.response().body()).contains("outlet");
        assertThat(given.status()).as(given.response().body()).isEqualTo(202);
    }

    @Test
    void a_document_that_cannot_be_read_is_refused_with_the_reason() {
        RunningService.Response response = post("%PDF-1.7 …", "application/octet-stream");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("errors").get(0).path("detail").asString())
                .contains("a PDF");
    }

    @Test
    void uploaded_files_have_results_with_their_names() {
        String body = part("outlet", null, null, "Harbour Courier")
                + part(
                        "files",
                        "tide.txt",
                        "text/plain",
                        "Title: Tide tables\n\nThe tide will be high, the harbour master said.\n")
                + part("files", "broken.pdf", "application/pdf", "%PDF-1.7 …")
                + part("files", "ferry.html", "text/html", PAGE)
                + "--cut--\r\n";

        RunningService.Response response = service.send(
                "POST", "/articles", body.getBytes(UTF_8), true, "Content-Type", "multipart/form-data; boundary=cut");

        List<JsonNode> lines = response.lines();
        assertThat(response.status()).isEqualTo(200);
        assertThat(lines)
                .extracting(line -> line.path("file").asString())
                .containsExactly("tide.txt", "broken.pdf", "ferry.html");
        assertThat(lines).extracting(line -> line.path("status").asInt()).containsExactly(202, 400, 202);
    }

    @Test
    void an_upload_without_files_is_refused() {
        RunningService.Response response = service.send(
                "POST",
                "/articles",
                "--cut--\r\n".getBytes(UTF_8),
                false,
                "Content-Type",
                "multipart/form-data; boundary=cut");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.fields()).containsExactly("body");
    }

    @Test
    void a_file_over_the_limit_is_refused_and_the_others_are_accepted() {
        try (RunningService small = RunningService.start("--hearsay.ingest.document.max-size=2KB")) {
            String body = part("files", "large.html", "text/html", PAGE + " ".repeat(3000))
                    + part("files", "ferry.html", "text/html", PAGE)
                    + "--cut--\r\n";

            RunningService.Response response = small.send(
                    "POST",
                    "/articles",
                    body.getBytes(UTF_8),
                    true,
                    "Content-Type",
                    "multipart/form-data; boundary=cut");

            assertThat(response.lines())
                    .extracting(line -> line.path("status").asInt())
                    .containsExactly(413, 202);
        }
    }

    private static String part(String name, @Nullable String file, @Nullable String type, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"")
                + (type == null ? "" : "\r\nContent-Type: " + type)
                + "\r\n\r\n" + content + "\r\n";
    }

    private static RunningService.Response post(String body, String type) {
        return post(body, type, "/articles");
    }

    private static RunningService.Response post(String body, String type, String path) {
        return service.send("POST", path, body.getBytes(UTF_8), false, "Content-Type", type);
    }

    private static Article published(JsonNode result) {
        return ArticlesTopic.articles(
                        TestBackends.bootstrapServers(), result.path("id").asString())
                .toList()
                .getLast();
    }
}
