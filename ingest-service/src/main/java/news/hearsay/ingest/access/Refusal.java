package news.hearsay.ingest.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why somebody may not post, as the parts of a problem (RFC 9457). What is told to a stranger is the same for every
 * wrong key.
 *
 * @param status of the answer
 * @param type the end of the problem's type
 * @param title the kind of problem
 * @param field which part of the request is meant: a header, or a field of the article
 * @param detail what is wrong
 * @param fix how to put it right
 * @param headers of the answer
 */
public record Refusal(
        HttpStatus status, String type, String title, String field, String detail, String fix, HttpHeaders headers) {

    private static final int SHOWN_OUTLETS = 10;

    static Refusal credentialsNeeded(String field, String fix, List<String> challenges) {
        HttpHeaders headers = challenge(challenges);
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "credentials-required",
                "Credentials are needed",
                field,
                "the request has none",
                fix,
                headers);
    }

    static Refusal credentialsRefused(String field, String detail, String fix, List<String> challenges) {
        HttpHeaders headers = challenge(challenges);
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "invalid-credentials", "Credentials are refused", field, detail, fix, headers);
    }

    static Refusal issuerAway() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "issuer-unavailable",
                "Tokens can't be checked",
                "Authorization",
                "the keys of the token's issuer can't be fetched",
                "send it again later",
                retryAfter(Duration.ofSeconds(5)));
    }

    static Refusal scopeMissing(String scope) {
        HttpHeaders headers = challenge(
                List.of("Bearer realm=\"hearsay\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope)));
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "insufficient-scope",
                "Not within the token's scope",
                "Authorization",
                "the token lacks the scope " + scope,
                "get a token with this scope",
                headers);
    }

    static Refusal browser() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "cross-origin",
                "Not from a web page",
                HttpHeaders.ORIGIN,
                "the request comes from a web page, by its Origin header",
                "send it from a program: this service is closed to web pages of any origin",
                new HttpHeaders());
    }

    static Refusal outlet(Collection<String> outlets) {
        TreeSet<String> sorted = new TreeSet<>(outlets);
        String allowed = String.join(", ", sorted.stream().limit(SHOWN_OUTLETS).toList())
                + (sorted.size() > SHOWN_OUTLETS ? ", …" : "");
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "outlet-not-allowed",
                "Not for this outlet",
                "outlet",
                "these credentials may not post for it",
                sorted.isEmpty()
                        ? "use credentials that may"
                        : "write one of: %s; or use credentials that may".formatted(allowed),
                new HttpHeaders());
    }

    static Refusal tooMany(int perMinute, Duration wait) {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "Too many articles",
                "body",
                "these credentials may post %d articles a minute".formatted(perMinute),
                "wait %s s, then send this article and what follows it again"
                        .formatted(ProblemResponses.retryAfterSeconds(wait)),
                retryAfter(wait));
    }

    private static HttpHeaders challenge(List<String> challenges) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(HttpHeaders.WWW_AUTHENTICATE, challenges);
        return headers;
    }

    private static HttpHeaders retryAfter(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfterSeconds(wait));
        return headers;
    }
}
