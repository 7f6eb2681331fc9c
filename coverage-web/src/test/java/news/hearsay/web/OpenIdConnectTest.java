package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in at an issuer of OpenID Connect, which is configured and not programmed. */
@Tag("slow")
class OpenIdConnectTest {

    private static TestIssuer issuer;
    private static RunningWeb service;

    @BeforeAll
    static void start() throws Exception {
        issuer = TestIssuer.start();
        Map<String, String> settings = new HashMap<>(issuer.settings());
        settings.put("hearsay.coverage.web.access.role-claim", "realm_access.roles");
        settings.put("hearsay.coverage.web.access.role-names.editor", "hearsay-editor");
        service = RunningWeb.start(settings);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void the_form_offers_the_issuer_beside_local_accounts() {
        String form = service.get("/sign-in", "Accept", "text/html").body();

        assertThat(form)
                .contains("href=\"/oauth2/authorization/newsroom\">Newsroom</a>")
                .contains("name=\"password\"");
    }

    @Test
    void a_person_signs_in_at_the_issuer_with_the_role_of_the_claim_and_returns_to_the_page() {
        issuer.nextPerson(person("olga", "staff", "hearsay-editor"));
        WebSession session = new WebSession(service);
        session.get("/sign-in?to=%2Fthreads");
        String before = session.id().orElseThrow();

        HttpResponse<String> answer = signIn(session);

        assertThat(answer.headers().firstValue("Location")).hasValue("/threads");
        assertThat(session.get("/threads").body()).contains("<b>olga</b>").contains("(editor)");
        assertThat(session.get("/rulings").statusCode()).isNotIn(401, 403);
        assertThat(session.id().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void a_person_without_a_known_role_may_do_no_more_than_a_stranger() {
        issuer.nextPerson(person("uwe", "editor"));
        WebSession session = new WebSession(service);
        signIn(session);

        assertThat(session.get("/").body()).contains("<b>uwe</b>").doesNotContain("(editor)");
        assertThat(session.post("/rulings", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void an_answer_that_this_session_did_not_ask_for_is_refused() {
        HttpResponse<String> answer = new WebSession(service).get("/login/oauth2/code/newsroom?code=x&state=y");

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?problem=issuer");
    }

    @Test
    void an_unknown_issuer_is_not_found() {
        assertThat(service.get("/oauth2/authorization/other", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_service_starts_without_the_issuer_and_reports_it_as_unavailable() throws Exception {
        TestIssuer stopped = TestIssuer.start();
        stopped.close();
        try (RunningWeb started = RunningWeb.start(stopped.settings())) {
            assertThat(started.get("/sign-in", "Accept", "text/html").body()).contains(">Newsroom</a>");
            assertThat(started.get("/oauth2/authorization/newsroom", "Accept", "text/html"))
                    .satisfies(page -> assertThat(page.statusCode()).isEqualTo(503))
                    .satisfies(page -> assertThat(page.body()).contains("sign in with a local account"));
            assertThat(started.get("/watches", "Authorization", "Bearer " + issuer.token(Map.of("roles", "analyst"))))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent())
                    .satisfies(answer -> assertThat(answer.body()).contains("urn:hearsay:problem:issuer-unavailable"));
            new WebSession(started).signIn(TestUser.ANALYST);
        }
    }

    @Test
    void a_program_rules_with_a_token_of_the_issuer() {
        String analyst = issuer.token(Map.of("realm_access", Map.of("roles", List.of("analyst"))));
        String reader = issuer.token(Map.of("realm_access", Map.of("roles", "reader")));

        assertThat(service.send("POST", "/rulings", "Authorization", "Bearer " + analyst)
                        .statusCode())
                .isNotIn(401, 403);
        assertThat(service.send("POST", "/rulings", "Authorization", "Bearer " + reader)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> forged = service.send("POST", "/rulings", "Authorization", "Bearer " + analyst + "x");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).contains("urn:hearsay:problem:invalid-credentials");
    }

    private static HttpResponse<String> signIn(WebSession session) {
        HttpResponse<String> toIssuer = session.get("/oauth2/authorization/newsroom");
        HttpResponse<String> back = session.follow(toIssuer);
        return session.follow(back);
    }

    private static Map<String, Object> person(String name, String... roles) {
        return Map.of("preferred_username", name, "realm_access", Map.of("roles", List.of(roles)));
    }
}
