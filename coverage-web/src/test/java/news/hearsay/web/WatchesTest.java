package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchMail;
import news.hearsay.events.WatchTarget;
import news.hearsay.events.WatchTrigger;
import news.hearsay.events.WatchWebhook;
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

/** People keep watches; each change is an event on a real broker before the response arrives. */
@Tag("slow")
class WatchesTest {

    private static final String[] JSON = {"Content-Type", "application/json", "Accept", "application/json"};
    private static final String QUAYS = """
            {"name": "Quays", "target": {"kind": "search", "value": "northern quay"},
             "triggers": ["denial", "second-origin"], "minimumOrigins": 4,
             "webhook": {"url": "https://desk.example/alerts?list=quays", "secret": "desk"},
             "mail": {"address": "desk@example.org", "frequency": "daily"}}
            """;

    private static RunningWeb service;
    private static PublishedEvents<Watch> topic;

    @BeforeAll
    static void start() {
        topic = new PublishedEvents<>(Topics.WATCHES, Watch.class);
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    @BeforeEach
    void forgetEarlierEvents() {
        published();
    }

    @Test
    void a_watch_is_published_with_its_owner_before_the_response() {
        HttpResponse<String> answer = send(TestUser.ANALYST, "POST", "/watches", QUAYS);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Watch watch = published().getFirst();
        assertThat(json(answer).get("id").asString()).isEqualTo(watch.id());
        assertThat(json(answer).get("eventId").asString()).isEqualTo(watch.eventId());
        assertThat(answer.headers().firstValue("Location")).contains("/watches/" + watch.id());
        assertThat(watch.owner()).isEqualTo("anna");
        assertThat(watch.changedBy()).isEqualTo("anna");
        assertThat(watch.name()).isEqualTo("Quays");
        assertThat(watch.target()).isEqualTo(new WatchTarget(WatchTarget.Kind.SEARCH, "northern quay"));
        assertThat(watch.triggers()).containsExactly(WatchTrigger.SECOND_ORIGIN, WatchTrigger.DENIAL);
        assertThat(watch.minimumOrigins()).isEqualTo(4);
        assertThat(watch.webhook()).isEqualTo(new WatchWebhook("https://desk.example/alerts?list=quays", "desk"));
        assertThat(watch.mail()).isEqualTo(new WatchMail("desk@example.org", WatchMail.Frequency.DAILY));
        assertThat(watch.since()).isEqualTo(watch.changedAt());
        assertThat(watch.deleted()).isFalse();
    }

    @Test
    void a_watch_is_read_as_it_was_sent_before_and_after_the_store_has_it() {
        String id = create(TestUser.ANALYST, QUAYS);

        JsonNode published = get(TestUser.ANALYST, "/watches/" + id);
        service.store(published());
        JsonNode stored = get(TestUser.ANALYST, "/watches/" + id);

        assertThat(published).isEqualTo(stored);
        JsonNode sent = JsonMapper.shared().readTree(QUAYS);
        for (String field : List.of("name", "target", "minimumOrigins", "webhook", "mail")) {
            assertThat(stored.get(field)).as(field).isEqualTo(sent.get(field));
        }
        assertThat(get(TestUser.ANALYST, "/watches").get("items").valueStream())
                .anySatisfy(item -> assertThat(item).isEqualTo(stored));
    }

    @Test
    void a_change_keeps_since_unless_it_changes_the_target() {
        String id = create(TestUser.ANALYST, QUAYS);
        send(TestUser.ANALYST, "PUT", "/watches/" + id, QUAYS.replace("Quays", "Harbour"));
        send(TestUser.ANALYST, "PUT", "/watches/" + id, QUAYS.replace("northern", "southern"));

        List<Watch> changes = published();

        assertThat(changes)
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.id()).isEqualTo(id));
        assertThat(changes.get(1).name()).isEqualTo("Harbour");
        assertThat(changes.get(1).since()).isEqualTo(changes.get(0).since());
        assertThat(changes.get(1).changedAt()).isAfter(changes.get(0).changedAt());
        assertThat(changes.get(2).since()).isEqualTo(changes.get(2).changedAt());
    }

    @Test
    void a_deleted_watch_is_gone_also_when_the_store_has_written_it() {
        String id = create(TestUser.ANALYST, QUAYS);
        assertThat(send(TestUser.ANALYST, "DELETE", "/watches/" + id, "").statusCode())
                .isEqualTo(202);

        List<Watch> changes = published();
        assertThat(changes.getLast().deleted()).isTrue();
        assertThat(status(TestUser.ANALYST, "GET", "/watches/" + id, "")).isEqualTo(404);
        service.store(changes);
        assertThat(status(TestUser.ANALYST, "GET", "/watches/" + id, "")).isEqualTo(404);
        assertThat(status(TestUser.ANALYST, "DELETE", "/watches/" + id, "")).isEqualTo(404);
    }

    @Test
    void a_replay_sets_its_time_and_changes_nothing_else() {
        String id = create(TestUser.ANALYST, QUAYS);
        assertThat(send(TestUser.ANALYST, "POST", "/watches/" + id + "/replay", "")
                        .statusCode())
                .isEqualTo(202);

        Watch created = published().getFirst();
        assertThat(get(TestUser.ANALYST, "/watches/" + id).get("replayedAt").asString())
                .isNotBlank();
        send(TestUser.ANALYST, "POST", "/watches/" + id + "/replay", "");
        Watch replayed = published().getLast();
        assertThat(replayed.replayedAt()).isEqualTo(replayed.changedAt()).isAfter(created.changedAt());
        assertThat(replayed.webhook()).isEqualTo(created.webhook());
        assertThat(replayed.since()).isEqualTo(created.since());
    }

    @Test
    void the_watch_of_somebody_else_cannot_be_seen_or_changed_even_by_an_editor() {
        String id = create(TestUser.ANALYST, QUAYS);
        service.store(published());

        assertThat(get(TestUser.EDITOR, "/watches").get("items").valueStream())
                .noneMatch(item -> item.get("id").asString().equals(id));
        assertThat(status(TestUser.EDITOR, "GET", "/watches/" + id, "")).isEqualTo(404);
        assertThat(status(TestUser.EDITOR, "GET", "/watches/" + id + "/alerts", ""))
                .isEqualTo(404);
        assertThat(status(TestUser.EDITOR, "PUT", "/watches/" + id, QUAYS)).isEqualTo(404);
        assertThat(status(TestUser.EDITOR, "DELETE", "/watches/" + id, "")).isEqualTo(404);
        assertThat(status(TestUser.EDITOR, "POST", "/watches/" + id + "/replay", ""))
                .isEqualTo(404);
        assertThat(published()).isEmpty();
    }

    @Test
    void watches_need_the_role_analyst() {
        assertThat(status(TestUser.READER, "POST", "/watches", QUAYS)).isEqualTo(403);
        assertThat(status(TestUser.READER, "GET", "/watches", "")).isEqualTo(403);
        assertThat(service.get("/watches").statusCode()).isEqualTo(401);
        assertThat(published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://desk.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//desk.example/",
                "desk.example/alerts",
                "https:///alerts",
                "https://user:word@desk.example/",
                "https://user@desk.example/",
                "https://desk.example/#part",
                "https://desk example/",
                "https://desk_.example:x/",
                "http:desk.example"
            })
    void a_webhook_that_is_no_plain_web_address_is_refused(String url) {
        JsonNode errors = refused(QUAYS.replace("https://desk.example/alerts?list=quays", url));

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("field").asString()).isEqualTo("webhook.url");
        assertThat(errors.get(0).get("fix").asString()).contains("https://desk.example/alerts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Quays\" | \" \" | name",
                "\"Quays\" | null | name",
                "\"Quays\" | \"a\\u0000b\" | name",
                "\"Quays\" | \"a\\ud800b\" | name",
                "\"search\" | \"person\" | target.kind",
                "\"search\" | \"thread\" | target.value",
                "\"northern quay\" | \"?!\" | target.value",
                "\"northern quay\" | \"the of\" | target.value",
                "[\"denial\", \"second-origin\"] | [] | triggers",
                "[\"denial\", \"second-origin\"] | [\"rumour\"] | triggers",
                "[\"denial\", \"second-origin\"] | [null] | triggers",
                "[\"denial\", \"second-origin\"] | \"denial\" | triggers",
                "4 | 0 | minimumOrigins",
                "4 | 1001 | minimumOrigins",
                "4 | \"many\" | minimumOrigins",
                "\"desk\" | \"whsec_c2VjcmV0\" | webhook.secret",
                "\"desk@example.org\" | \"Desk <desk@example.org>\" | mail.address",
                "\"desk@example.org\" | \"a@example.org,b@example.org\" | mail.address",
                "\"desk@example.org\" | \"a@example.org\\r\\nBcc: b@example.org\" | mail.address",
                "\"daily\" | \"weekly\" | mail.frequency",
                "\"triggers\" | \"reasons\" | reasons"
            })
    void an_invalid_field_is_named_with_its_fix(String valid, String invalid, String field) {
        JsonNode error = refused(QUAYS.replace(valid, invalid)).get(0);

        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("fix").asString()).isNotBlank();
    }

    @Test
    void a_secret_that_the_alert_service_does_not_have_is_refused_with_those_that_it_has() {
        service.update("insert into webhook_secrets (names) values ('{night,port}')");
        try {
            JsonNode named = refused(QUAYS).get(0);
            JsonNode unnamed =
                    refused(QUAYS.replace(", \"secret\": \"desk\"", "")).get(0);

            assertThat(named.get("field").asString()).isEqualTo("webhook.secret");
            assertThat(named.get("fix").asString())
                    .isEqualTo(
                            "use one of night, port, or set hearsay.alerts.secrets.desk of alert-service and restart it");
            assertThat(unnamed.get("fix").asString()).contains("hearsay.alerts.secrets.default");
            create(TestUser.ANALYST, QUAYS.replace("\"desk\"", "\"port\""));
        } finally {
            service.update("delete from webhook_secrets");
        }
    }

    @Test
    void all_invalid_fields_are_named_at_once() {
        assertThat(refused("{}").valueStream().map(error -> error.get("field").asString()))
                .containsExactly("name", "target", "triggers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}"})
    void a_body_that_is_no_watch_is_refused(String body) {
        assertThat(refused(body).get(0).get("field").asString()).isIn("body", "name");
    }

    @Test
    void a_name_that_is_too_long_and_a_body_that_is_too_large_are_refused() {
        assertThat(refused(QUAYS.replace("Quays", "q".repeat(101)))
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("name");
        assertThat(status(TestUser.ANALYST, "POST", "/watches", QUAYS.replace("Quays", "q".repeat(20_000))))
                .isEqualTo(413);
    }

    @Test
    void a_person_may_have_200_watches() {
        service.update("""
            insert into watch (id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by, version, deleted)
            select gen_random_uuid(), 'edith', 'one of many', 'search', 'quay', '{denial}', 1, now(), now(), 'edith', 'v', number > 199
            from generate_series(1, 205) as number
            """);

        assertThat(status(TestUser.EDITOR, "POST", "/watches", QUAYS)).isEqualTo(202);
        HttpResponse<String> answer = send(TestUser.EDITOR, "POST", "/watches", QUAYS);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).at("/errors/0/fix").asString()).isEqualTo("delete a watch that you no longer need");
    }

    @Test
    void the_alerts_of_a_watch_have_pages_and_the_latest_is_first() {
        String id = create(TestUser.ANALYST, QUAYS);
        service.store(published());
        addAlerts(id, 3);

        JsonNode first = get(TestUser.ANALYST, "/watches/" + id + "/alerts?limit=2");
        JsonNode second = get(
                TestUser.ANALYST,
                "/watches/" + id + "/alerts?limit=2&cursor=" + first.get("next").asString());

        assertThat(first.get("items")
                        .valueStream()
                        .map(item -> item.get("detail").asString()))
                .containsExactly("Jonas Ebert denies it (3).", "Jonas Ebert denies it (2).");
        assertThat(first.at("/items/0/dead").asInt()).isEqualTo(1);
        assertThat(second.get("items")
                        .valueStream()
                        .map(item -> item.get("detail").asString()))
                .containsExactly("Jonas Ebert denies it (1).");
        assertThat(second.get("next").isNull()).isTrue();
    }

    /** Adds alerts, each with one delivery that was given up. */
    private static void addAlerts(String watch, int number) {
        service.update("""
            with added as (
                insert into alert (
                    id, watch_id, kind, thread_id, mention_id, claim_id, article_id, headline, detail, happened_at, detected_at, body
                )
                select
                    gen_random_uuid(), '%s', 'denial', (select min(id::text)::uuid from thread), 'm' || number, 'c', 'a',
                    'the port will close its northern quay', 'Jonas Ebert denies it (' || number || ').', timestamptz '2025-03-04Z',
                    timestamptz '2025-03-04Z' + number * interval '1 minute', '{}'
                from generate_series(1, %d) as number
                returning id
            )
            insert into alert_delivery (alert_id, channel, state, attempts, next_attempt_at, ended_at)
            select id, 'webhook', 'dead', 15, now(), now() from added
            """.formatted(UUID.fromString(watch), number));
    }

    private static String create(TestUser person, String body) {
        HttpResponse<String> answer = send(person, "POST", "/watches", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer).get("id").asString();
    }

    private static JsonNode refused(String body) {
        HttpResponse<String> answer = send(TestUser.ANALYST, "POST", "/watches", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(answer).get("errors");
    }

    private static JsonNode get(TestUser person, String path) {
        HttpResponse<String> answer = service.sendAs(person, "GET", path, "", "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static int status(TestUser person, String method, String path, String body) {
        return send(person, method, path, body).statusCode();
    }

    private static HttpResponse<String> send(TestUser person, String method, String path, String body) {
        return service.sendAs(person, method, path, body, JSON);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Returns the events that were published since the last call. */
    private static List<Watch> published() {
        return topic.next();
    }
}
