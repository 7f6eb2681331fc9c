package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People keep their watches by forms, which work without JavaScript. */
@Tag("slow")
class WatchPagesTest {

    private static RunningWeb service;
    private WebSession anna;

    @BeforeAll
    static void start() {
        TestBackends.freshTopics(List.of(new NewTopic(Topics.WATCHES, 1, (short) 1)));
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void signIn() {
        anna = new WebSession(service).signIn(TestUser.ANALYST);
    }

    @Test
    void the_page_of_a_thread_leads_to_a_form_that_is_filled_in() {
        JsonNode thread = service.json("/threads").at("/items/0");
        String id = thread.get("id").asString();

        assertThat(anna.get("/threads/" + id).body()).contains("/watches/new?kind=thread&amp;value=" + id);
        String form = anna.get("/watches/new?kind=thread&value=" + id).body();

        assertThat(form).contains("value=\"" + id + "\"").contains("selected=\"selected\">thread<");
        assertThat(field(form, "name")).isNotBlank();
        assertThat(form).containsPattern("checked=\"checked\"[^>]*>\\s*<label for=\"denial\"");
        assertThat(form).doesNotContainPattern("checked=\"checked\"[^>]*>\\s*<label for=\"manyOrigins\"");
    }

    @Test
    void the_pages_of_sources_and_searches_lead_to_the_form_too() {
        UUID source = service.source("Emmanuel Macron");

        assertThat(anna.get("/sources/" + source).body()).contains("/watches/new?kind=source&amp;value=" + source);
        assertThat(anna.get("/search?q=guarantee+discussed").body())
                .contains("/watches/new?kind=search&amp;value=guarantee%20discussed");
        assertThat(field(anna.get("/watches/new?kind=source&value=" + source).body(), "name"))
                .isEqualTo("Emmanuel Macron");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/watches/new",
                "/watches/new?kind=thread&value=nothing",
                "/watches/new?kind=source&value=00000000-0000-4000-8000-000000000000",
                "/watches/new?kind=planet"
            })
    void a_form_for_no_known_target_is_shown_without_a_name(String path) {
        HttpResponse<String> answer = anna.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1>New watch</h1>").doesNotContain("name=\"name\" value");
    }

    @Test
    void a_form_creates_a_watch_and_leads_to_its_page_which_has_all_fields() {
        HttpResponse<String> answer = post("/watches", fields());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String page = anna.follow(answer).body();
        assertThat(field(page, "name")).isEqualTo("Quays");
        assertThat(field(page, "value")).isEqualTo("northern quay");
        assertThat(field(page, "url")).isEqualTo("https://desk.example/alerts");
        assertThat(field(page, "secret")).isEqualTo("desk");
        assertThat(field(page, "address")).isEqualTo("desk@example.org");
        assertThat(field(page, "minimumOrigins")).isEqualTo("4");
        assertThat(page).contains("No alerts.").contains("value=\"daily\" selected");
        assertThat(anna.get("/watches").body()).contains("Quays").contains("/search?q=northern%20quay");
        JsonNode watch = json(answer);
        assertThat(watch.get("triggers").valueStream().map(JsonNode::asString))
                .containsExactly("denial", "many-origins");
    }

    @Test
    void a_form_that_is_sent_twice_creates_one_watch() {
        Map<String, String> fields = fields();
        fields.put("key", field(anna.get("/watches/new").body(), "key"));

        String first = path(post("/watches", fields));

        assertThat(path(post("/watches", fields))).isEqualTo(first);
        fields.put("value", "southern quay");
        assertThat(path(post("/watches", fields))).isNotEqualTo(first);
    }

    @Test
    void a_form_accepts_the_address_of_the_thread_and_the_name_of_a_source() {
        UUID thread = service.thread(SampleCoverage.MODEL);
        Map<String, String> fields = fields();
        fields.putAll(Map.of("kind", "thread", "value", service.address("/threads/" + thread + "#mentions")));

        assertThat(json(post("/watches", fields)).at("/target/value").asString())
                .isEqualTo(thread.toString());
        fields.put("value", "/threads/" + thread);
        assertThat(json(post("/watches", fields)).at("/target/value").asString())
                .isEqualTo(thread.toString());
        fields.putAll(Map.of("kind", "source", "value", "Emmanuel Macron"));
        assertThat(json(post("/watches", fields)).at("/target/value").asString())
                .isEqualTo(service.source("Emmanuel Macron").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "thread, https://other.example/threads/%s, 'is an address of another site, other.example'",
        "thread, /sources/%s, is the address of no thread",
        "source, Emanuel Macron, such as Emmanuel Macron",
        "outlet, Harbor Courier, such as Harbour Courier"
    })
    void a_form_refuses_an_address_of_another_page_and_an_unknown_name(String kind, String value, String detail) {
        Map<String, String> fields = fields();
        fields.putAll(Map.of("kind", kind, "value", value.formatted(service.thread(SampleCoverage.MODEL))));

        HttpResponse<String> answer = post("/watches", fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(detail);
    }

    @Test
    void a_watch_on_a_subject_that_does_not_exist_is_kept_with_a_warning() {
        Map<String, String> fields = fields();
        fields.putAll(Map.of("kind", "subject", "value", "Truce talks"));

        HttpResponse<String> created = post("/watches", fields);

        assertThat(anna.follow(created).body()).contains("no subject has the name “Truce talks”");
        HttpResponse<String> answer = service.sendAs(
                TestUser.ANALYST,
                "POST",
                "/watches",
                "{\"name\":\"x\",\"target\":{\"kind\":\"thread\",\"value\":\"%s\"},\"triggers\":[\"denial\"]}"
                        .formatted(UUID.randomUUID()),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("no thread has this id");
    }

    @Test
    void a_secret_that_is_typed_instead_of_its_name_is_not_shown_again() {
        Map<String, String> fields = fields();
        fields.put("secret", "whsec_c2VjcmV0");

        HttpResponse<String> answer = post("/watches", fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("webhook.secret").doesNotContain("c2VjcmV0");
    }

    @Test
    void a_form_changes_a_watch_and_blank_fields_are_absent() {
        HttpResponse<String> created = post("/watches", fields());
        Map<String, String> changed = fields();
        changed.putAll(Map.of("name", "Harbour", "url", "", "secret", "", "address", "", "minimumOrigins", ""));

        HttpResponse<String> answer = post(path(created), changed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        JsonNode watch = json(answer);
        assertThat(watch.get("name").asString()).isEqualTo("Harbour");
        assertThat(watch.get("webhook").isNull()).isTrue();
        assertThat(watch.get("mail").isNull()).isTrue();
        assertThat(watch.get("minimumOrigins").asInt()).isEqualTo(3);
    }

    @Test
    void control_characters_bring_the_form_back_with_the_error() {
        for (String kind : List.of("search", "source", "thread")) {
            Map<String, String> wrong = fields();
            wrong.putAll(Map.of("kind", kind, "value", "qu\u0000ay", "name", "Qu\u0007ays"));

            HttpResponse<String> answer = post("/watches", wrong);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains(
                            "The watch is not saved",
                            "<b>name</b>",
                            "<b>target.value</b>",
                            "contains control characters");
        }
    }

    @Test
    void a_refused_form_is_shown_again_with_its_fields_and_what_is_wrong() {
        Map<String, String> wrong = fields();
        wrong.putAll(Map.of("url", "ftp://desk.example/<b>", "minimumOrigins", "many"));
        String watch = path(post("/watches", fields()));

        for (String path : List.of("/watches", watch)) {
            HttpResponse<String> answer = post(path, wrong);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("The watch is not saved")
                    .contains("<b>webhook.url</b>")
                    .contains("<b>minimumOrigins</b>")
                    .contains("value=\"ftp://desk.example/&lt;b&gt;\"")
                    .contains("action=\"" + path + "\"");
            assertThat(field(answer.body(), "name")).isEqualTo("Quays");
        }
    }

    @Test
    void buttons_try_deliveries_again_and_delete_the_watch() {
        String watch = path(post("/watches", fields()));

        HttpResponse<String> replayed = post(watch + "/replay", Map.of());
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(json(replayed).get("replayedAt").isNull()).isFalse();
        assertThat(post(watch + "/delete", Map.of()).statusCode()).isEqualTo(303);
        assertThat(anna.get(watch).statusCode()).isEqualTo(404);
    }

    @Test
    void the_alerts_of_a_watch_are_on_its_page() {
        String watch = watchWithAlert();

        String page = anna.get(watch).body();

        assertThat(page).contains("Jonas Ebert denies it, in Gazette.").contains("&lt;i&gt;closes");
        assertThat(page).doesNotContain("No alerts.").contains("4 Mar 2025, 12:00 UTC");
    }

    @Test
    void a_delivery_that_fails_is_shown_with_its_attempts_its_error_and_its_next_attempt() {
        String watch = watchWithAlert();
        service.update("""
            insert into alert_delivery (alert_id, channel, state, attempts, next_attempt_at, last_error)
            select id, 'webhook', 'pending', 3, timestamptz '2025-03-04 12:30Z', 'HTTP status <500>'
            from alert where watch_id = '%s'
            """.formatted(id(watch)));

        assertThat(anna.get(watch).body().replaceAll("<[^>]*>", ""))
                .containsPattern(
                        "pending\\s+after 3 attempts: webhook: HTTP status &lt;500&gt;; next at 4 Mar 2025, 12:30 UTC");
        JsonNode alert = JsonMapper.shared()
                .readTree(service.sendAs(TestUser.ANALYST, "GET", watch + "/alerts", "")
                        .body())
                .at("/items/0");
        assertThat(alert.get("attempts").asInt()).isEqualTo(3);
        assertThat(alert.get("lastError").asString()).isEqualTo("webhook: HTTP status <500>");
        assertThat(alert.get("nextAttemptAt").asString()).isEqualTo("2025-03-04T12:30:00Z");
    }

    @Test
    void the_alerts_of_all_watches_are_on_the_page_of_watches_and_since_the_last_visit_on_the_start_page() {
        String watch = watchWithAlert();

        assertThat(anna.get("/watches").body())
                .contains("Jonas Ebert denies it, in Gazette.", "<td><a href=\"%s\">Quays</a></td>".formatted(watch));
        assertThat(anna.get("/?since=2020-01-01").body())
                .contains("Alerts of your watches", "Jonas Ebert denies it, in Gazette.", "href=\"" + watch + "\"");
        assertThat(new WebSession(service)
                        .signIn(TestUser.EDITOR)
                        .get("/?since=2020-01-01")
                        .body())
                .doesNotContain("Alerts of your watches");
        assertThat(service.get("/?since=2020-01-01", "Accept", "text/html").body())
                .doesNotContain("Alerts of your watches");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_feed_reader_with_credentials_reads_the_alerts_of_one_watch_or_of_all(boolean one) throws Exception {
        String watch = watchWithAlert();
        String id = JsonMapper.shared()
                .readTree(service.sendAs(TestUser.ANALYST, "GET", watch + "/alerts", "")
                        .body())
                .at("/items/0/id")
                .asString();
        String path = (one ? watch : "/watches") + "?format=atom";

        HttpResponse<String> answer = service.sendAs(TestUser.ANALYST, "GET", path, "", "Accept", "*/*");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertThat(feed.getLinks())
                .extracting(link -> link.getHref())
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(link).startsWith(service.address(one ? watch : "/watches")))
                .allSatisfy(link -> assertThat(service.sendAs(
                                        TestUser.ANALYST,
                                        "GET",
                                        link.substring(service.address("").length()),
                                        "",
                                        "Accept",
                                        "*/*")
                                .statusCode())
                        .as(link)
                        .isEqualTo(200));
        assertThat(feed.getTitle()).isEqualTo(one ? "Alerts: Quays · Hearsay" : "Alerts · Hearsay");
        assertThat(feed.getEntries())
                .filteredOn(entry -> entry.getUri().equals("urn:uuid:" + id))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getTitle()).isEqualTo("The quay <i>closes");
                    assertThat(entry.getDescription().getValue())
                            .isEqualTo("Jonas Ebert denies it, in Gazette. Watch: Quays");
                    assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2025-03-04T12:00:00Z"));
                    assertThat(entry.getLink()).startsWith(service.address("/threads/"));
                    assertThat(entry.getCategories().getFirst().getName()).isEqualTo("denial");
                });
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(service.sendAs(TestUser.ANALYST, "GET", path, "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_feed_of_alerts_needs_credentials_and_is_of_the_own_watches_only() {
        String watch = watchWithAlert();

        HttpResponse<String> anonymous = service.get("/watches?format=atom", "Accept", "application/atom+xml");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
        assertThat(service.sendAs(TestUser.READER, "GET", "/watches?format=atom", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.sendAs(TestUser.EDITOR, "GET", watch + "?format=atom", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.sendAs(TestUser.EDITOR, "GET", "/watches?format=atom", "")
                        .body())
                .doesNotContain("<entry>");
    }

    @Test
    void the_pages_announce_their_feeds() {
        String watch = watchWithAlert();

        for (String page : List.of("/watches", watch)) {
            assertThat(anna.get(page).body())
                    .containsPattern("<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]* href=\"" + page
                            + "\\?format=atom\">");
        }
    }

    @Test
    void others_see_neither_the_watch_nor_the_link() {
        String watch = path(post("/watches", fields()));

        assertThat(new WebSession(service).signIn(TestUser.EDITOR).get(watch).statusCode())
                .isEqualTo(404);
        WebSession rita = new WebSession(service).signIn(TestUser.READER);
        assertThat(rita.get(watch).statusCode()).isEqualTo(403);
        assertThat(rita.get("/").body()).doesNotContain("/watches");
        assertThat(anna.get("/").body()).contains("href=\"/watches\"");
        assertThat(service.get("/search?q=air", "Accept", "text/html").body()).doesNotContain("/watches");
    }

    /** Returns the path of a new watch that has an alert. */
    private String watchWithAlert() {
        String watch = path(post("/watches", fields()));
        service.update("""
            insert into watch (id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by, version, deleted)
            values ('%1$s', 'anna', 'Quays', 'search', 'quay', '{denial}', 1, now(), now(), 'anna', 'v', false);
            insert into alert (
                id, watch_id, kind, thread_id, mention_id, claim_id, article_id, headline, detail, happened_at, body
            )
            values (
                gen_random_uuid(), '%1$s', 'denial', (select min(id::text)::uuid from thread), 'm', 'c', '%1$s', 'that the quay <i>closes',
                'Jonas Ebert denies it, in Gazette.', timestamptz '2025-03-04 12:00Z', '{}'
            )
            """.formatted(id(watch)));
        return watch;
    }

    private static UUID id(String watch) {
        return UUID.fromString(watch.substring(watch.lastIndexOf('/') + 1));
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "name", "Quays",
                "kind", "search",
                "value", "northern quay",
                "denial", "on",
                "manyOrigins", "on",
                "minimumOrigins", "4",
                "url", "https://desk.example/alerts",
                "secret", "desk",
                "address", "desk@example.org",
                "frequency", "daily"));
    }

    /** Sends a form as a browser does, which has loaded the page of the form. */
    private HttpResponse<String> post(String path, Map<String, String> fields) {
        anna.get("/watches/new");
        return anna.post(path, fields);
    }

    private static String path(HttpResponse<String> redirection) {
        return redirection.headers().firstValue("Location").orElseThrow(() -> new AssertionError(redirection.body()));
    }

    private static JsonNode json(HttpResponse<String> redirection) {
        HttpResponse<String> answer =
                service.sendAs(TestUser.ANALYST, "GET", path(redirection), "", "Accept", "application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Returns the value of an input. */
    private static String field(String page, String name) {
        return page.replaceFirst("(?s).* name=\"" + name + "\"[^>]*? value=\"([^\"]*)\".*", "$1");
    }
}
