package news.hearsay.feeds.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import news.hearsay.feeds.FeedDatabase;
import news.hearsay.feeds.RunningFeedService;
import news.hearsay.feeds.RunningFeedService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class FeedsApiTest {

    private static final String COURIER = "{\"address\": \"https://courier.example/feed.xml\"}";

    private static RunningFeedService service;

    @BeforeAll
    static void start() {
        service = RunningFeedService.start(FeedDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_new_feed_is_answered_with_201_and_its_health() {
        Answer answer = service.put("new-feed", COURIER);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode feed = answer.json();
        assertThat(feed.path("name").asString()).isEqualTo("new-feed");
        assertThat(feed.path("address").asString()).isEqualTo("https://courier.example/feed.xml");
        assertThat(feed.path("follow").asString()).isEqualTo("incomplete");
        assertThat(feed.path("origin").asString()).isEqualTo("api");
        assertThat(feed.path("state").asString()).isEqualTo("active");
        assertThat(feed.path("items").asLong()).isZero();
        assertThat(feed.path("lastSuccessAt").isNull()).isTrue();
        assertThat(feed.path("nextPollAt").asString()).isNotEmpty();
    }

    @Test
    void a_changed_feed_is_answered_with_200_and_absent_fields_get_their_defaults() {
        service.put("changing", """
            {"address": "https://courier.example/a.xml", "outlet": "Harbour Courier", "follow": "always", "minimumInterval": "PT15M"}
            """);
        assertThat(service.get("/feeds/changing").json().path("minimumInterval").asString())
                .isEqualTo("PT15M");

        Answer answer = service.put("changing", "{\"address\": \"https://courier.example/b.xml\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("address").asString()).isEqualTo("https://courier.example/b.xml");
        assertThat(answer.json().path("outlet").isNull()).isTrue();
        assertThat(answer.json().path("follow").asString()).isEqualTo("incomplete");
    }

    @Test
    void all_feeds_are_listed_by_name() {
        service.put("listed-b", COURIER);
        service.put("listed-a", COURIER);

        assertThat(service.get("/feeds")
                        .json()
                        .path("feeds")
                        .valueStream()
                        .map(feed -> feed.path("name").asString()))
                .containsSubsequence("listed-a", "listed-b");
    }

    @Test
    void a_removed_feed_is_gone() {
        service.put("removed", COURIER);

        assertThat(service.delete("removed").status()).isEqualTo(204);
        assertThat(service.get("/feeds/removed").status()).isEqualTo(404);
        assertThat(service.delete("removed").json().path("type").asString())
                .isEqualTo("urn:hearsay:problem:unknown-feed");
    }

    @Test
    void the_host_of_an_address_is_stored_in_ascii_and_the_fragment_is_dropped() {
        assertThat(service.put("idn", "{\"address\": \"HTTPS://bücher.example/feed#top\"}")
                        .json()
                        .path("address")
                        .asString())
                .isEqualTo("https://xn--bcher-kva.example/feed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|address|is missing",
                "{\"address\": 5}|address|is not a text",
                "{\"address\": \" \"}|address|is blank",
                "{\"address\": \"ftp://courier.example/\"}|address|cannot be fetched: the scheme is ftp",
                "{\"address\": \"courier.example\"}|address|cannot be fetched: the address courier.example has no"
                        + " scheme",
                "{\"address\": \"https://me:secret@courier.example/\"}|address|cannot be fetched: the address contains"
                        + " a user name or a password",
                "{\"address\": \"https://courier.example:25/\"}|address|cannot be fetched: the port 25 is blocked",
                "{\"address\": \"https://10.1.2.3/\"}|address|cannot be fetched: 10.1.2.3 is a private address",
                "{\"address\": \"https://courier.example/\", \"outlet\": \"\"}|outlet|is blank",
                "{\"address\": \"https://courier.example/\", \"follow\": \"often\"}|follow|is often",
                "{\"address\": \"https://courier.example/\", \"minimumInterval\": \"soon\"}|minimumInterval|is not a"
                        + " duration",
                "{\"address\": \"https://courier.example/\", \"minimumInterval\": \"PT0S\"}|minimumInterval|is too"
                        + " short or too long",
                "{\"address\": \"https://courier.example/\", \"minimumInterval\": \"P9D\"}|minimumInterval|is too"
                        + " short or too long",
                "{\"adress\": \"https://courier.example/\", \"address\": \"https://courier.example/\"}|adress|is not a"
                        + " known field",
                "[]|body|is not an object",
            })
    void each_invalid_field_is_named_with_its_fix(String body, String field, String detail) {
        Answer answer = service.put("invalid", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:hearsay:problem:invalid-feed");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo(detail);
        assertThat(answer.json().at("/errors/0/fix").asString()).isNotBlank();
        assertThat(service.get("/feeds/invalid").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/feed.xml, add its range to hearsay.fetch.allowed-ranges",
        "http://localhost:8000/feed.xml, add its range to hearsay.fetch.allowed-ranges",
        "http://[::1]/feed.xml, add its range to hearsay.fetch.allowed-ranges",
        "http://[::ffff:10.0.0.1]/feed.xml, add its range to hearsay.fetch.allowed-ranges",
        "http://169.254.169.254/latest, add its range to hearsay.fetch.allowed-ranges",
        "http://2130706433/feed.xml, in the usual spelling",
        "https://courier.example:5432/feed.xml, remove the port from hearsay.fetch.blocked-ports",
        "https://me@courier.example/feed.xml, remove everything before the @",
        "file:///etc/hosts, use an http or https address"
    })
    void an_address_that_every_poll_would_refuse_is_rejected_with_the_fix_of_the_guard(String address, String fix) {
        Answer answer = service.put("guarded", "{\"address\": \"%s\"}".formatted(address));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("address");
        assertThat(answer.json().at("/errors/0/detail").asString()).startsWith("cannot be fetched: ");
        assertThat(answer.json().at("/errors/0/fix").asString()).contains(fix);
    }

    @Test
    void a_host_is_not_looked_up_before_it_is_polled() {
        assertThat(service.put("unknown", "{\"address\": \"https://no-such-host.invalid/feed.xml\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void every_invalid_field_is_reported_at_once() {
        JsonNode errors = service.put("Wrong_Name", "{\"address\": \"x\", \"outlet\": 1, \"follow\": \"?\"}")
                .json()
                .path("errors");

        assertThat(errors.valueStream().map(error -> error.path("field").asString()))
                .containsExactly("name", "address", "outlet", "follow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"address\": \"https://a.example\", \"address\": \"https://b.example\"}", "{} {}"})
    void a_body_that_is_not_one_json_object_is_rejected(String body) {
        assertThat(service.put("malformed", body).status()).isEqualTo(400);
    }

    @Test
    void a_body_over_16_kilobytes_is_rejected_with_413() {
        assertThat(service.put("large", " ".repeat(16 * 1024) + COURIER).status())
                .isEqualTo(413);
    }

    @Test
    void another_media_type_is_rejected_with_the_one_to_send() {
        Answer answer = service.send("PUT", "/feeds/typed", COURIER, "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().at("/errors/0/fix").asString()).isEqualTo("send Content-Type application/json");
    }

    @Test
    void a_request_of_a_web_page_is_rejected() {
        assertThat(service.put("crossed", COURIER, "Origin", "http://127.0.0.1").status())
                .isEqualTo(403);
    }

    @Test
    void every_example_of_the_api_description_is_accepted_and_valid_by_its_schema() {
        JsonNode document = service.get("/openapi").json();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.at("/components/schemas/FeedDescription").toString(), InputFormat.JSON);
        List<JsonNode> examples = document.at(
                        "/paths/~1feeds~1{name}/put/requestBody/content/application~1json/examples")
                .valueStream()
                .map(example -> example.path("value"))
                .toList();

        assertThat(examples).hasSize(3).allSatisfy(example -> {
            assertThat(service.put("example", example.toString()).status()).isIn(200, 201);
            assertThat(schema.validate(example.toString(), InputFormat.JSON)).isEmpty();
        });
    }

    @Test
    void the_api_description_has_every_address_and_no_other() {
        assertThat(service.get("/openapi").json().path("paths").propertyNames())
                .containsExactlyInAnyOrder("/feeds", "/feeds/{name}");
    }
}
