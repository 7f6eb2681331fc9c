package news.hearsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class OpenApiTest {

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
    void every_json_example_is_accepted_and_valid_by_the_schema() {
        JsonNode document = service.get("/openapi").json();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        document.path("components")
                                .path("schemas")
                                .path("ArticleSubmission")
                                .toString(),
                        InputFormat.JSON);
        List<JsonNode> examples = examples(document, "application/json");

        assertThat(examples).hasSize(3);
        for (JsonNode example : examples) {
            assertThat(service.postJson(example.toString()).status())
                    .as(example.toString())
                    .isEqualTo(202);
            assertThat(schema.validate(example.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void every_stream_example_is_accepted() {
        for (JsonNode example : examples(service.get("/openapi").json(), "application/x-ndjson")) {
            assertThat(service.postNdjson(example.asString()).lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(202));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/ld+json",
                "application/feed+json",
                "application/rss+xml",
                "application/atom+xml",
                "text/html",
                "text/plain"
            })
    void every_example_of_a_document_is_accepted(String mediaType) {
        for (JsonNode example : examples(service.get("/openapi").json(), mediaType)) {
            String body = example.isString() ? example.asString() : example.toString();
            RunningService.Response response =
                    service.send("POST", "/articles", body.getBytes(UTF_8), false, "Content-Type", mediaType);

            assertThat(response.status()).as(response.response().body()).isEqualTo(202);
        }
    }

    @Test
    void every_example_of_uploaded_files_is_accepted() {
        for (JsonNode example : examples(service.get("/openapi").json(), "multipart/form-data")) {
            String body = example.asString().replace("\n", "\r\n");
            RunningService.Response response = service.send(
                    "POST",
                    "/articles",
                    body.getBytes(UTF_8),
                    false,
                    "Content-Type",
                    "multipart/form-data; boundary=boundary");

            assertThat(response.lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(202));
        }
    }

    @Test
    void the_example_of_stream_results_has_one_line_each() {
        JsonNode example = service.get("/openapi")
                .json()
                .at("/paths/~1articles/post/responses/200/content/application~1x-ndjson/examples/results/value");

        assertThat(example.asString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"line\":"));
    }

    @Test
    void the_document_is_also_yaml_and_describes_only_articles_and_links() {
        assertThat(service.get("/openapi.yaml").response().body()).startsWith("openapi: 3.1");
        assertThat(service.get("/openapi").json().path("paths").propertyNames())
                .containsExactlyInAnyOrder("/articles", "/links");
    }

    private static List<JsonNode> examples(JsonNode document, String mediaType) {
        JsonNode content = document.path("paths")
                .path("/articles")
                .path("post")
                .path("requestBody")
                .path("content")
                .path(mediaType);
        List<JsonNode> values = new ArrayList<>();
        content.path("examples").forEach(example -> values.add(example.path("value")));
        assertThat(values).isNotEmpty();
        return values;
    }
}
