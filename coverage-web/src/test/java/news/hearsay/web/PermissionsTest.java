package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may send which request. The addresses need not exist: who may not use one gets 401 or 403 before 404. */
@Tag("slow")
class PermissionsTest {

    private static final List<Integer> REFUSED = List.of(401, 403);
    private static final String ID = "/5f0f0f0e-0000-5000-8000-000000000000";

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /rulings, ANALYST",
        "POST, /rulings" + ID + "/undo, ANALYST",
        "GET, /rulings" + ID + ", ANALYST",
        "GET, /rulings, EDITOR",
        "GET, /rulings/new, ANALYST",
        "GET, /watches, ANALYST",
        "POST, /watches, ANALYST",
        "PUT, /watches" + ID + ", ANALYST",
        "DELETE, /watches" + ID + ", ANALYST",
        "GET, /watches/new, ANALYST",
        "GET, /subjects/harbour/delete, EDITOR",
        "POST, /subjects, EDITOR",
        "POST, /subjects/harbour, EDITOR",
        "POST, /subjects/harbour/delete, EDITOR",
        "POST, /subjects/preview, EDITOR",
        "PUT, /subjects/harbour, EDITOR",
        "DELETE, /subjects/harbour, EDITOR"
    })
    void a_request_needs_its_role_or_a_higher_one(String method, String path, TestUser lowest) {
        assertThat(service.send(method, path).statusCode())
                .as("without sign-in")
                .isEqualTo(401);
        for (TestUser user : TestUser.values()) {
            int status = service.sendAs(user, method, path, "").statusCode();
            if (user.compareTo(lowest) < 0) {
                assertThat(status).as(user.name()).isEqualTo(403);
            } else {
                assertThat(REFUSED).as(user.name()).doesNotContain(status);
            }
        }
    }

    @Test
    void a_refusal_names_the_role_and_the_fix() {
        HttpResponse<String> answer = service.sendAs(TestUser.READER, "POST", "/rulings", "{}");

        assertThat(answer.body())
                .contains("urn:hearsay:problem:role-required")
                .contains("this needs the role analyst")
                .contains("ask an operator");
    }

    @ParameterizedTest
    @CsvSource({"POST, /threads", "PUT, /articles/x", "DELETE, /", "PATCH, /nowhere", "PROPFIND, /threads"})
    void a_change_that_no_rule_allows_is_refused_even_for_editors(String method, String path) {
        assertThat(service.sendAs(TestUser.EDITOR, method, path, "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void openapi_states_the_ways_to_sign_in_and_the_role_that_each_operation_needs() {
        JsonNode document = service.json("/openapi");

        assertThat(document.at("/components/securitySchemes/password/scheme").asString())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/session/name").asString())
                .isEqualTo("hearsay_session");
        JsonNode rule = document.at("/paths/~1rulings/post");
        assertThat(rule.path("security").toString()).isEqualTo("[{\"password\":[]},{\"session\":[]}]");
        assertThat(rule.path("responses").propertyNames()).contains("401", "403");
        assertThat(document.at("/paths/~1subjects~1{name}/put/responses/403/description")
                        .asString())
                .contains("editor");
        assertThat(document.at("/paths/~1threads/get/security").toString())
                .isEqualTo("[{},{\"password\":[]},{\"session\":[]}]");
        assertThat(document.at("/paths/~1threads/get/responses").propertyNames())
                .contains("401")
                .doesNotContain("403");
    }

    @Test
    void a_wrong_password_of_a_program_is_reported() {
        HttpResponse<String> answer = service.get("/threads", "Authorization", "Basic YW5uYTp3cm9uZw==");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:hearsay:problem:invalid-credentials");
    }

    @Test
    void a_script_in_a_browser_gets_no_challenge_that_opens_the_password_dialog() {
        HttpResponse<String> answer = service.send("POST", "/rulings", "Sec-Fetch-Mode", "cors");

        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .noneMatch(challenge -> challenge.startsWith("Basic"));
    }

    @Test
    void a_form_without_the_token_of_the_session_is_refused() {
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);

        HttpResponse<String> answer = session.postWithoutToken("/rulings", Map.of("kind", "undo"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Invalid CSRF token");
    }

    @Test
    void a_form_with_the_token_of_another_session_is_refused() {
        WebSession other = new WebSession(service).signIn(TestUser.ANALYST);
        String token = other.get("/").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);

        assertThat(session.postWithoutToken("/rulings", Map.of("_csrf", token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_with_the_token_of_its_session_is_accepted() {
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);
        session.get("/");

        assertThat(session.post("/rulings", Map.of()).statusCode()).isNotIn(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://other.example",
        "Origin, http://127.0.0.1:1"
    })
    void another_site_cannot_post_even_with_the_token_or_a_stored_password(String header, String value) {
        WebSession session = new WebSession(service).signIn(TestUser.EDITOR);
        session.get("/");

        for (String path : List.of("/rulings", "/watches", "/subjects", "/subjects/harbour/delete")) {
            assertThat(session.post(path, Map.of(), header, value).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        HttpResponse<String> stored = service.sendAs(TestUser.EDITOR, "POST", "/rulings", "{}", header, value);
        assertThat(stored.statusCode()).isEqualTo(403);
        assertThat(stored.body()).contains("urn:hearsay:problem:cross-site");
    }

    @Test
    void a_request_without_an_origin_needs_the_token_of_the_session() {
        WebSession session = new WebSession(service).signIn(TestUser.EDITOR);
        session.get("/");

        assertThat(session.post("/rulings", Map.of(), "Origin", "null").statusCode())
                .isNotIn(REFUSED);
        assertThat(session.postWithoutToken("/rulings", Map.of(), "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.sendAs(TestUser.EDITOR, "POST", "/rulings", "{}", "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rulings", "/rulings?kind=undo"})
    void a_browser_that_has_to_sign_in_is_sent_to_the_form(String path) {
        HttpResponse<String> answer = service.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?to=%2Frulings");
    }

    @Test
    void a_form_that_was_open_for_too_long_leads_to_sign_in() {
        WebSession session = new WebSession(service);

        HttpResponse<String> answer = session.post("/rulings", Map.of());

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?problem=expired");
    }
}
