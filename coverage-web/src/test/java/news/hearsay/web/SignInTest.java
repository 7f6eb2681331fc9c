package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.hearsay.backends.TestBackends;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out with a local account. */
@Tag("slow")
class SignInTest {

    private static final Path USERS = TestUser.file();

    private static final String[] FROM_PAGE = {"Sec-Fetch-Site", "same-origin"};

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of(
                "hearsay.coverage.web.access.users-file",
                USERS.toString(),
                "hearsay.coverage.web.access.reload-after",
                "0s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void reading_on_loopback_needs_no_sign_in_and_starts_no_session() {
        HttpResponse<String> answer = service.get("/threads", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).contains("href=\"/sign-in?to=%2Fthreads\"").doesNotContain("csrf");
    }

    @Test
    void a_person_signs_in_and_sees_their_name_and_role_on_each_page() {
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);

        for (String page : List.of("/", "/threads", "/feeds", "/nowhere")) {
            assertThat(session.get(page).body()).contains("<b>anna</b>").contains("(analyst)");
        }
    }

    @Test
    void pages_for_people_who_have_signed_in_are_not_stored_by_shared_caches() {
        WebSession session = new WebSession(service).signIn(TestUser.READER);

        assertThat(session.get("/threads").headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
    }

    @Test
    void the_cookie_of_a_session_is_not_readable_by_scripts_and_not_sent_by_other_sites() {
        HttpResponse<String> form = service.get("/sign-in", "Accept", "text/html");

        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("hearsay_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(form.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void sign_in_leads_back_to_the_page() {
        WebSession session = new WebSession(service);
        session.get("/sign-in?to=%2Fthreads%3Fq%3Dx");

        HttpResponse<String> answer =
                session.post("/sign-in", Map.of("username", "anna", "password", TestUser.PASSWORD));

        assertThat(answer.headers().firstValue("Location")).hasValue("/threads?q=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/", "//other.example/", "/\\other.example", "javascript:alert(1)"})
    void sign_in_leads_to_no_other_site(String to) {
        WebSession session = new WebSession(service);
        session.get("/sign-in?to=" + to.replace("\\", "%5C"));

        HttpResponse<String> answer =
                session.post("/sign-in", Map.of("username", "anna", "password", TestUser.PASSWORD));

        assertThat(answer.headers().firstValue("Location").orElse("/")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"anna, wrong", "nobody, a long walk by the harbour", "ANNA, a long walk by the harbour", "anna, ''"})
    void a_wrong_name_and_a_wrong_password_get_the_same_answer(String name, String password) {
        WebSession session = new WebSession(service);

        HttpResponse<String> answer = session.signIn(name, password);

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?problem=failed");
        assertThat(session.get("/sign-in?problem=failed").body()).contains("The name or the password is wrong.");
        assertThat(session.get("/").body()).doesNotContain("Signed in as");
    }

    @Test
    void a_session_gets_a_new_id_at_sign_in() {
        WebSession attacker = new WebSession(service);
        attacker.get("/sign-in");
        String fixed = attacker.id().orElseThrow();
        WebSession victim = new WebSession(service);
        victim.adopt(fixed);

        victim.signIn(TestUser.EDITOR);

        assertThat(victim.id()).isPresent().isNotEqualTo(Optional.of(fixed));
        assertThat(victim.get("/").body()).contains("<b>edith</b>");
        assertThat(attacker.get("/").body()).doesNotContain("edith");
    }

    @Test
    void a_session_that_a_restart_ended_leads_to_the_form_and_back_to_the_page() {
        WebSession session = new WebSession(service);
        session.adopt("a-session-from-before-the-restart");

        HttpResponse<String> refused = session.get("/watches?limit=5");
        assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fwatches%3Flimit%3D5");
        session.follow(refused);
        HttpResponse<String> signedIn =
                session.post("/sign-in", Map.of("username", "anna", "password", TestUser.PASSWORD));

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/watches?limit=5");
    }

    @Test
    void people_who_share_a_browser_have_a_last_visit_each() {
        WebSession session = new WebSession(service);
        String nobody = visit(session);
        session.signIn(TestUser.ANALYST);
        String anna = visit(session);
        session.signIn(TestUser.EDITOR);
        String edith = visit(session);

        assertThat(List.of(nobody, anna, edith)).doesNotHaveDuplicates();
        session.signIn(TestUser.ANALYST);
        assertThat(visit(session)).isEqualTo(anna);
        assertThat(session.get("/").body()).contains("What moved since your last visit");
    }

    /** Opens the start page, and returns the name of the cookie that keeps the visit. */
    private static String visit(WebSession session) {
        return session.get("/").headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .filter(name -> name.startsWith("hearsay-visit"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_whose_session_has_ended_is_kept_until_the_person_has_signed_in_and_sends_it() {
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);
        session.get("/watches/new");
        session.forgetSession();
        Map<String, String> fields =
                Map.of("name", "Quays", "kind", "search", "value", "northern\nquay", "secret", "desk");

        HttpResponse<String> refused = session.post("/watches", fields, FROM_PAGE);

        assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?problem=kept");
        assertThat(session.get("/sign-in?problem=kept").body()).contains("the form that you sent is kept");
        HttpResponse<String> signedIn =
                session.post("/sign-in", Map.of("username", "anna", "password", TestUser.PASSWORD));
        HttpResponse<String> page = session.follow(signedIn);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("action=\"/watches\"", "<dd class=\"typed\">Quays</dd>")
                .contains("name=\"value\" value=\"northern\nquay\"")
                .doesNotContain("desk");
    }

    @Test
    void a_form_of_an_earlier_session_is_shown_again_to_a_person_who_has_signed_in_since() {
        WebSession session = new WebSession(service).signIn(TestUser.ANALYST);
        session.get("/watches/new");

        HttpResponse<String> refused = session.postWithoutToken(
                "/watches", Map.of("name", "Quays", "_csrf", "of an earlier session"), FROM_PAGE);

        assertThat(session.follow(refused).body()).contains("Your form is not sent yet", "Quays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void a_form_that_does_not_come_from_a_page_of_this_service_is_not_kept(String site) {
        WebSession session = new WebSession(service);
        session.get("/sign-in");

        HttpResponse<String> refused = session.post("/watches", Map.of("name", "Quays"), "Sec-Fetch-Site", site);

        assertThat(refused.headers().firstValue("Location").orElse("")).doesNotContain("kept");
        session.signIn(TestUser.ANALYST);
        assertThat(session.get("/sign-in/form").statusCode()).isEqualTo(303);
    }

    @Test
    void a_kept_form_is_shown_to_nobody_who_has_not_signed_in() {
        WebSession session = new WebSession(service);
        session.post("/watches", Map.of("name", "Quays"), FROM_PAGE);

        assertThat(session.get("/sign-in/form").statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        WebSession session = new WebSession(service).signIn(TestUser.READER);
        session.get("/");
        String id = session.id().orElseThrow();

        HttpResponse<String> answer = session.post("/sign-out", Map.of());

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        WebSession again = new WebSession(service);
        again.adopt(id);
        assertThat(again.get("/").body()).doesNotContain("Signed in as");
    }

    @Test
    void removing_an_account_ends_its_sessions() {
        AccountsFile file = new AccountsFile(USERS);
        file.change(all -> with(all, account("ravi", Role.ANALYST)));
        WebSession session = new WebSession(service);
        session.signIn("ravi", TestUser.PASSWORD);
        assertThat(session.get("/").body()).contains("<b>ravi</b>");

        file.change(all -> without(all, "ravi"));

        assertThat(session.get("/").body()).doesNotContain("ravi");
    }

    @Test
    void a_changed_role_applies_to_sessions_at_once() {
        AccountsFile file = new AccountsFile(USERS);
        file.change(all -> with(all, account("mona", Role.EDITOR)));
        WebSession session = new WebSession(service);
        session.signIn("mona", TestUser.PASSWORD);

        file.change(all -> with(without(all, "mona"), account("mona", Role.READER)));

        assertThat(session.get("/").body()).contains("<b>mona</b>").contains("(reader)");
        assertThat(session.get("/rulings").statusCode()).isEqualTo(403);
    }

    @Test
    void failed_attempts_are_limited_for_each_name() {
        try (RunningWeb own = limited(3, 1000)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                new WebSession(own).signIn("anna", "wrong");
            }

            HttpResponse<String> right = new WebSession(own).signIn("anna", TestUser.PASSWORD);

            assertThat(right.headers().firstValue("Location")).hasValue("/sign-in?problem=limited");
            new WebSession(own).signIn(TestUser.EDITOR);
        }
    }

    @Test
    void failed_attempts_are_limited_for_each_address_and_for_programs_too() {
        try (RunningWeb own = limited(1000, 3)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                new WebSession(own).signIn("name-" + attempt, "wrong");
            }

            HttpResponse<String> answer = own.sendAs(TestUser.ANALYST, "POST", "/rulings", "{}");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:hearsay:problem:too-many-attempts");
        }
    }

    @Test
    void with_reading_for_people_who_have_signed_in_a_browser_is_sent_to_the_form_and_a_program_gets_a_problem() {
        try (RunningWeb own = RunningWeb.start(Map.of("hearsay.coverage.web.access.reading", "signed-in"))) {
            HttpResponse<String> page = own.get("/threads?limit=5", "Accept", "text/html");
            HttpResponse<String> data = own.get("/threads");

            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fthreads%3Flimit%3D5");
            assertThat(data.statusCode()).isEqualTo(401);
            assertThat(data.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic");
            assertThat(own.sendAs(TestUser.READER, "GET", "/threads", "").statusCode())
                    .isEqualTo(200);
            assertThat(own.get("/assets/hearsay.css").statusCode()).isEqualTo(200);
            assertThat(own.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_service_listens_beyond_loopback_if_readers_have_to_sign_in() {
        RunningWeb.run(
                        TestBackends.freshDatabase(),
                        Map.of("server.address", "0.0.0.0", "hearsay.coverage.web.access.reading", "signed-in"))
                .close();
    }

    private static RunningWeb limited(int perName, int perAddress) {
        return RunningWeb.start(Map.of(
                "hearsay.coverage.web.access.attempts.per-name", Integer.toString(perName),
                "hearsay.coverage.web.access.attempts.per-address", Integer.toString(perAddress)));
    }

    private static Account account(String name, Role role) {
        return new Account(name, role, TestUser.ANALYST.account().password(), null);
    }

    private static List<Account> with(List<Account> all, Account added) {
        return Stream.concat(all.stream(), Stream.of(added)).toList();
    }

    private static List<Account> without(List<Account> all, String name) {
        return all.stream().filter(account -> !account.name().equals(name)).toList();
    }
}
