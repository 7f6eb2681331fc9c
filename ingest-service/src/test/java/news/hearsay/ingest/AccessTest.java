package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.platform.access.KeysFile;
import news.hearsay.platform.access.NewKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service that requires a key or a token. */
@Tag("slow")
class AccessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private static final NewKey ANY = NewKey.make("any outlet", null, null, LONG_AGO, null);
    private static final NewKey COURIER = NewKey.make("one outlet", List.of("Harbour Courier"), null, LONG_AGO, null);
    private static final NewKey SLOW = NewKey.make("one article a minute", null, 1, LONG_AGO, null);
    private static final NewKey SLOW_STREAM = NewKey.make("one article a minute", null, 1, LONG_AGO, null);
    private static final NewKey EXPIRED = NewKey.make("expired", null, null, LONG_AGO, LONG_AGO.plusSeconds(60));

    @TempDir
    private static Path folder;

    private static KeysFile file;
    private static TokenIssuer issuer;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        file = new KeysFile(folder.resolve("keys.json"));
        file.change(_ -> Stream.of(ANY, COURIER, SLOW, SLOW_STREAM, EXPIRED)
                .map(NewKey::entry)
                .toList());
        issuer = TokenIssuer.start();
        service = RunningService.start(
                "--hearsay.ingest.access.keys-file=" + file.path(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keys());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void a_request_without_credentials_gets_401_and_the_fix() {
        RunningService.Response answer = service.postJson(RunningService.VALID);

        assertProblem(answer, 401, "credentials-required", "X-API-Key");
        assertThat(answer.json().at("/errors/0/fix").asString())
                .contains("X-API-Key", "./hearsay key", "articles:write");
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "ApiKey realm=\"hearsay\", header=\"X-API-Key\"",
                        "Bearer realm=\"hearsay\", scope=\"articles:write\"");
        assertProblem(service.postNdjson(RunningService.VALID), 401, "credentials-required", "X-API-Key");
    }

    @Test
    void no_body_is_read_from_an_unauthenticated_client() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write("""
                POST /articles HTTP/1.1\r
                Host: x\r
                Content-Type: application/json\r
                Content-Length: 1000000\r
                Expect: 100-continue\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine())
                    .as("the response comes before any of the body")
                    .startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void unknown_keys_and_wrong_secrets_get_the_same_response() {
        String unknown = NewKey.make(null, null, null, LONG_AGO, null).text();
        String wrong = "hsk_%s_%s".formatted(ANY.entry().id(), "0".repeat(64));

        List<RunningService.Response> answers = Stream.of(unknown, wrong, "open sesame", "")
                .map(AccessTest::post)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertProblem(answer, 401, "invalid-credentials", "X-API-Key"));
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
    }

    @Test
    void the_response_to_an_expired_key_names_the_reason() {
        RunningService.Response answer = post(EXPIRED.text());

        assertProblem(answer, 401, "invalid-credentials", "X-API-Key");
        assertThat(answer.json().path("detail").asString()).contains("expired on 2025-01-01");
    }

    @Test
    void keys_are_rotated_without_a_restart() {
        NewKey next = NewKey.make("the next", null, null, LONG_AGO, null);
        NewKey last = NewKey.make("the one after", null, null, LONG_AGO, null);
        assertThat(post(ANY.text()).status()).isEqualTo(202);
        assertThat(post(next.text()).status()).isEqualTo(401);

        file.change(
                keys -> Stream.concat(keys.stream(), Stream.of(next.entry())).toList());
        await().atMost(PATIENCE).until(() -> post(next.text()).status() == 202);
        assertThat(post(ANY.text()).status()).as("both keys are valid").isEqualTo(202);

        file.change(keys -> Stream.concat(
                        keys.stream()
                                .filter(key -> !key.id().equals(next.entry().id())),
                        Stream.of(last.entry()))
                .toList());
        await().atMost(PATIENCE).until(() -> post(next.text()).status() == 401);
        assertThat(post(last.text()).status()).isEqualTo(202);
    }

    @Test
    void a_key_for_one_outlet_may_not_post_for_another() {
        RunningService.Response answer =
                service.send("POST", "/articles", article("Valley Post"), false, json(COURIER.text()));

        assertProblem(answer, 403, "outlet-not-allowed", "outlet");
        assertThat(answer.json().at("/errors/0/fix").asString()).contains("Harbour Courier");
        assertThat(service.send("POST", "/articles", article(" Harbour Courier "), false, json(COURIER.text()))
                        .status())
                .isEqualTo(202);
        assertThat(service.send("POST", "/articles", article("harbour courier"), false, json(COURIER.text()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void each_line_of_a_stream_is_checked_for_its_outlet() {
        byte[] lines = Stream.of("Harbour Courier", "Valley Post", "Harbour Courier")
                .map(outlet -> new String(article(outlet), StandardCharsets.UTF_8))
                .reduce("", (all, line) -> all + line + "\n")
                .getBytes(StandardCharsets.UTF_8);

        List<JsonNode> answers = service.send("POST", "/articles", lines, true, ndjson(COURIER.text()))
                .lines();
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(202, 403, 202);
        assertThat(answers.get(1).at("/problem/errors/0/field").asString()).isEqualTo("outlet");
    }

    @Test
    void a_key_over_its_rate_gets_429_with_retry_after() {
        assertThat(post(SLOW.text()).status()).isEqualTo(202);
        RunningService.Response answer = post(SLOW.text());

        assertProblem(answer, 429, "rate-limited", "body");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(post(ANY.text()).status()).as("another key has its own rate").isEqualTo(202);
    }

    @Test
    void a_stream_ends_at_the_first_line_over_the_rate() {
        byte[] lines = (RunningService.VALID + "\n").repeat(5).getBytes(StandardCharsets.UTF_8);

        List<JsonNode> answers = service.send("POST", "/articles", lines, true, ndjson(SLOW_STREAM.text()))
                .lines();
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(202, 429);
    }

    @Test
    void a_token_with_the_scope_may_post() {
        assertThat(postWithToken(issuer.token(Map.of("scope", "articles:read articles:write")))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_token_without_the_scope_may_not_post() {
        RunningService.Response answer = postWithToken(issuer.token(Map.of("scope", "articles:read")));

        assertProblem(answer, 403, "insufficient-scope", "Authorization");
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void expired_foreign_and_malformed_tokens_are_rejected() throws Exception {
        String expired = issuer.token(Map.of("scope", "articles:write", "exp", LONG_AGO));
        String unsigned = "eyJhbGciOiJub25lIn0.eyJzY29wZSI6ImFydGljbGVzOndyaXRlIn0.";
        try (TokenIssuer other = TokenIssuer.start()) {
            String foreign = other.token(Map.of("scope", "articles:write"));

            assertThat(Stream.of(expired, foreign, unsigned, "none").map(AccessTest::postWithToken))
                    .allSatisfy(answer -> assertProblem(answer, 401, "invalid-credentials", "Authorization"));
        }
    }

    @Test
    void a_token_may_be_limited_to_outlets() {
        assertThat(Stream.of(List.of("Harbour Courier"), "Harbour Courier").map(AccessTest::postWithTokenFor))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(Stream.of(List.of("Valley Post"), List.of(), 7).map(AccessTest::postWithTokenFor))
                .allSatisfy(answer -> assertProblem(answer, 403, "outlet-not-allowed", "outlet"));
    }

    @Test
    void health_and_openapi_are_open_and_openapi_lists_the_credentials() {
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
        JsonNode document = service.get("/openapi").json();

        assertThat(document.at("/components/securitySchemes/key/name").asString())
                .isEqualTo("X-API-Key");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/paths/~1articles/post/security"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"key\":[]}", "{\"token\":[]}");
    }

    @Test
    void metrics_are_for_local_or_authenticated_clients() {
        assertThat(service.get("/actuator/prometheus").status()).isEqualTo(200);
        assertProblem(getThroughProxy("/actuator/prometheus"), 401, "credentials-required", "X-API-Key");
        assertThat(getThroughProxy("/actuator/prometheus", "X-API-Key", ANY.text())
                        .status())
                .isEqualTo(200);
        assertThat(getThroughProxy("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void a_web_page_may_not_post_even_with_a_key() {
        RunningService.Response post = service.send(
                "POST",
                "/articles",
                RunningService.VALID.getBytes(StandardCharsets.UTF_8),
                false,
                and(json(ANY.text()), "Origin", "http://127.0.0.1:" + service.port()));
        RunningService.Response preflight = service.send(
                "OPTIONS",
                "/articles",
                new byte[0],
                false,
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "X-API-Key");

        assertThat(List.of(post, preflight)).allSatisfy(answer -> {
            assertProblem(answer, 403, "cross-origin", "Origin");
            assertThat(answer.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        });
    }

    @Test
    void every_response_has_the_security_headers() {
        assertThat(Stream.of(
                        post(ANY.text()),
                        service.postJson("{"),
                        service.get("/nowhere"),
                        service.get("/openapi"),
                        service.get("/actuator/health")))
                .allSatisfy(answer -> {
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.header("Cache-Control")).contains("no-store");
                    assertThat(answer.header("Content-Security-Policy"))
                            .isEqualTo("default-src 'none'; frame-ancestors 'none'");
                    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
                    assertThat(answer.header("Set-Cookie")).isEmpty();
                });
    }

    @Test
    void an_ambiguous_path_does_not_bypass_the_key() {
        for (String path : List.of(
                "/articles;a=b", "//articles", "/articles%2f", "/x/%2e%2e/articles", "/Articles", "/articles.json")) {
            byte[] body = RunningService.VALID.getBytes(StandardCharsets.UTF_8);
            RunningService.Response answer =
                    service.send("POST", path, body, false, "Content-Type", "application/json");
            assertThat(answer.status()).as(path).isBetween(400, 404);
        }
    }

    private static RunningService.Response post(String key) {
        return service.send(
                "POST", "/articles", RunningService.VALID.getBytes(StandardCharsets.UTF_8), false, json(key));
    }

    private static RunningService.Response postWithToken(String token) {
        return service.send(
                "POST",
                "/articles",
                RunningService.VALID.getBytes(StandardCharsets.UTF_8),
                false,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    }

    private static RunningService.Response postWithTokenFor(Object outlets) {
        return postWithToken(issuer.token(Map.of("scope", "articles:write", "outlets", outlets)));
    }

    private static RunningService.Response getThroughProxy(String path, String... headers) {
        return service.send("GET", path, new byte[0], false, and(headers, "X-Forwarded-For", "192.0.2.7"));
    }

    private static String[] json(String key) {
        return new String[] {"Content-Type", "application/json", "X-API-Key", key};
    }

    private static String[] ndjson(String key) {
        return new String[] {"Content-Type", "application/x-ndjson", "X-API-Key", key};
    }

    private static String[] and(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    private static byte[] article(String outlet) {
        return "{\"title\":\"Ferries\",\"outlet\":\"%s\",\"text\":\"The ferry sails again, the harbour master said.\"}"
                .formatted(outlet)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void assertProblem(RunningService.Response answer, int status, String type, String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:hearsay:problem:" + type);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.json().at("/errors/0/fix").asString()).isNotBlank();
    }
}
