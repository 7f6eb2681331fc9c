package news.hearsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: keeps cookies, and sends the CSRF token of the last page with each form. */
final class WebSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "text/html";

    private final RunningWeb service;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    WebSession(RunningWeb service) {
        this.service = service;
    }

    /** Signs in, and fails the test if that is not possible. */
    WebSession signIn(TestUser user) {
        HttpResponse<String> answer = signIn(user.userName(), TestUser.PASSWORD);
        if (answer.statusCode() != 303
                || answer.headers().firstValue("Location").orElse("").contains("problem")) {
            throw new AssertionError(
                    answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
        return this;
    }

    HttpResponse<String> signIn(String name, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", name, "password", password));
    }

    HttpResponse<String> get(String path) {
        return remember(send(request(path).GET()));
    }

    /** Follows a redirection, also to another server. */
    HttpResponse<String> follow(HttpResponse<String> redirection) {
        String location = redirection.headers().firstValue("Location").orElseThrow();
        URI address = redirection.uri().resolve(location);
        return remember(send(HttpRequest.newBuilder(address).header("Accept", PAGE)));
    }

    /** Sends a form with the token of the last page. */
    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token);
        return postWithoutToken(path, all, headers);
    }

    /** Sends a form as it is. */
    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The value of the session's cookie. */
    Optional<String> id() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("hearsay_session"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Takes over a session that another person has begun. */
    void adopt(String id) {
        HttpCookie cookie = new HttpCookie("hearsay_session", id);
        cookie.setDomain(URI.create(service.address("/")).getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(service.address("/")), cookie);
    }

    /** Loses the session, as if it had ended. */
    void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address(path))).header("Accept", PAGE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
