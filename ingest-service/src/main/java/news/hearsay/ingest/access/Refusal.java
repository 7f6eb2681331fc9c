package news.hearsay.ingest.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
 * @param mend how to put it right
 * @param headers of the answer
 */
public record Refusal(
        HttpStatus status, String type, String title, String field, String detail, String mend, HttpHeaders headers) {

    private static final int SHOWN_OUTLETS = 10;

    static Refusal credentialsNeeded(String field, String mend, List<String> challenges) {
        HttpHeaders headers = challenge(challenges);
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "credentials-needed",
                "Credentials are needed",
                field,
                "the request has none",
                mend,
                headers);
    }

    static Refusal credentialsRefused(String field, String detail, String mend, List<String> challenges) {
        HttpHeaders headers = challenge(challenges);
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "credentials-refused",
                "Credentials are refused",
                field,
                detail,
                mend,
                headers);
    }

    static Refusal issuerAway() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "issuer-away",
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
                "scope-missing",
                "Not within the token's scope",
                "Authorization",
                "the token lacks the scope " + scope,
                "get a token with this scope",
                headers);
    }

    static Refusal browser() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "web-page",
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
                "too-many",
                "Too many articles",
                "body",
                "these credentials may post %d articles a minute".formatted(perMinute),
                "wait %d s, then send this article and what follows it again".formatted(seconds(wait)),
                retryAfter(wait));
    }

    private static HttpHeaders challenge(List<String> challenges) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(HttpHeaders.WWW_AUTHENTICATE, challenges);
        return headers;
    }

    private static HttpHeaders retryAfter(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        return headers;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
