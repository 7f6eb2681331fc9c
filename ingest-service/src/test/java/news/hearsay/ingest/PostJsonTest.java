package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.platform.access.KeysFile;
import news.hearsay.platform.access.NewKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code application/json} that is not one article of Hearsay's: lists of them, and other forms of news. */
@Tag("slow")
class PostJsonTest {

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final NewKey ANY = NewKey.make("any", null, null, LONG_AGO, null);
    private static final NewKey COURIER = NewKey.make("one outlet", List.of("Harbour Courier"), null, LONG_AGO, null);
    private static final NewKey ONE_FEED = NewKey.make("one a minute", null, 1, LONG_AGO, null);
    private static final NewKey ONE_OF_A_LIST = NewKey.make("one a minute", null, 1, LONG_AGO, null);

    private static final String FEED = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Courier","items":[{"id":"1",
         "title":"Grain ships leave","content_text":"Three ships left at dawn, the port authority said."}]}
        """;
    private static final String WITHOUT_OUTLET = """
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay widened",
         "articleBody":"The quay will be widened, the council said."}
        """;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        KeysFile file = new KeysFile(folder.resolve("keys.json"));
        file.change(_ -> Stream.of(ANY, COURIER, ONE_FEED, ONE_OF_A_LIST)
                .map(NewKey::entry)
                .toList());
        service = RunningService.start("--hearsay.ingest.access.keys-file=" + file.path());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_list_of_articles_is_accepted_once_kafka_has_all_of_them() {
        RunningService.Response response = post(ANY, "/articles", list("List one", "List two"));

        assertThat(response.status()).as(response.response().body()).isEqualTo(202);
        assertThat(response.lines())
                .extracting(line -> line.path("item").asInt())
                .containsExactly(1, 2);
        assertThat(response.lines())
                .extracting(line -> published(line).title())
                .containsExactly("List one", "List two");
    }

    @Test
    void each_article_of_a_list_has_a_result_of_its_own() {
        RunningService.Response response =
                post(ANY, "/articles", "[" + article("List three") + ",{\"titel\":\"A\",\"text\":\"B\"},7]");

        assertThat(response.status()).as(response.response().body()).isEqualTo(200);
        assertThat(response.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 400, 400);
        assertThat(response.lines().get(1).at("/problem/errors/0/field").asString())
                .isEqualTo("titel");
    }

    @Test
    void an_outlet_that_the_key_does_not_allow_is_refused_within_a_list() {
        RunningService.Response response = post(
                COURIER,
                "/articles",
                "[" + article("List four") + "," + article("List five").replace("Harbour Courier", "Other") + "]");

        assertThat(response.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 403);
    }

    @Test
    void each_article_of_a_list_counts_once_in_the_rate() {
        RunningService.Response response = post(ONE_OF_A_LIST, "/articles", list("List six", "List seven"));

        assertThat(response.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 429);
    }

    @Test
    void the_only_article_of_another_form_counts_once_in_the_rate() {
        assertThat(post(ONE_FEED, "/articles", FEED).status()).isEqualTo(202);
        assertThat(post(ONE_FEED, "/articles", FEED).status()).isEqualTo(429);
    }

    @Test
    void the_parameters_outlet_and_url_apply_to_another_form() {
        RunningService.Response response =
                post(ANY, "/articles?outlet=Harbour%20Courier&url=https://courier.example/quay", WITHOUT_OUTLET);

        assertThat(response.status()).as(response.response().body()).isEqualTo(202);
        Article article = published(response.lines().getFirst());
        assertThat(article.outlet()).isEqualTo("Harbour Courier");
        assertThat(String.valueOf(article.url())).isEqualTo("https://courier.example/quay");
        assertThat(post(ANY, "/articles", WITHOUT_OUTLET).fields()).contains("outlet");
    }

    @Test
    void the_parameter_outlet_names_the_outlet_of_own_articles_that_name_none() {
        String path = "/articles?outlet=Harbour%20Courier";
        String without = "{\"title\":\"Lock opens\",\"text\":\"The lock is open, the port said.\"}";
        String other = article("Lock closes").replace("Harbour Courier", "Hill Gazette");

        RunningService.Response one = post(ANY, path, without);
        RunningService.Response list = post(ANY, path, "[" + without + "," + other + "]");
        RunningService.Response lines = post(ANY, path, without + "\n" + other, "application/x-ndjson");

        assertThat(published(one.json()).outlet()).isEqualTo("Harbour Courier");
        for (RunningService.Response response : List.of(list, lines)) {
            assertThat(response.lines())
                    .extracting(line -> published(line).outlet())
                    .containsExactly("Harbour Courier", "Hill Gazette");
        }
    }

    @Test
    void an_empty_list_is_refused_as_such() {
        RunningService.Response response = post(ANY, "/articles", "[]");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().at("/errors/0/detail").asString()).isEqualTo("is an empty list");
    }

    @Test
    void another_media_type_is_refused_with_the_place_of_the_list_of_those_that_are_accepted() {
        RunningService.Response response = post(ANY, "/articles", "x", "application/gzip");

        assertThat(response.status()).isEqualTo(415);
        assertThat(response.json().at("/errors/0/fix").asString()).contains("/openapi", "text/html", "decompress gzip");
    }

    private static RunningService.Response post(NewKey key, String path, String body) {
        return post(key, path, body, "application/json");
    }

    private static RunningService.Response post(NewKey key, String path, String body, String type) {
        return service.send(
                "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8),
                false,
                "Content-Type",
                type,
                "X-API-Key",
                key.text());
    }

    private static String list(String... titles) {
        return Stream.of(titles).map(PostJsonTest::article).toList().toString();
    }

    private static String article(String title) {
        return "{\"title\":\"%s\",\"outlet\":\"Harbour Courier\",\"text\":\"The bridge is open, the mayor said.\"}"
                .formatted(title);
    }

    private static Article published(JsonNode result) {
        return ArticlesTopic.articles(
                        TestBackends.bootstrapServers(), result.path("id").asString())
                .toList()
                .getLast();
    }
}
