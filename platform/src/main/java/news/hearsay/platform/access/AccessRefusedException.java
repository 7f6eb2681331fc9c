package news.hearsay.platform.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A client may not post, or not this article. The response is the same for every unknown key and wrong secret. */
public final class AccessRefusedException extends ProblemException {

    private static final int MAX_LISTED_OUTLETS = 10;
    private static final Duration RETRY_ISSUER_AFTER = Duration.ofSeconds(5);

    private final Reason reason;
    private final transient InvalidField error;
    private final HttpHeaders headers;

    private AccessRefusedException(Reason reason, InvalidField error, HttpHeaders headers) {
        super(error.detail());
        this.reason = reason;
        this.error = error;
        this.headers = headers;
    }

    /** The problem's type, title and status. */
    private enum Reason {
        CREDENTIALS_REQUIRED("credentials-required", "Credentials required", HttpStatus.UNAUTHORIZED),
        INVALID_CREDENTIALS("invalid-credentials", "Invalid credentials", HttpStatus.UNAUTHORIZED),
        ISSUER_UNAVAILABLE("issuer-unavailable", "Token issuer is unavailable", HttpStatus.SERVICE_UNAVAILABLE),
        INSUFFICIENT_SCOPE("insufficient-scope", "Insufficient scope", HttpStatus.FORBIDDEN),
        CROSS_ORIGIN("cross-origin", "Cross-origin request", HttpStatus.FORBIDDEN),
        OUTLET_NOT_ALLOWED("outlet-not-allowed", "Outlet not allowed", HttpStatus.FORBIDDEN),
        RATE_LIMITED("rate-limited", "Rate limited", HttpStatus.TOO_MANY_REQUESTS);

        private final String type;
        private final String title;
        private final HttpStatus status;

        Reason(String type, String title, HttpStatus status) {
            this.type = type;
            this.title = title;
            this.status = status;
        }
    }

    static AccessRefusedException credentialsRequired(AcceptedCredentials credentials) {
        return new AccessRefusedException(
                Reason.CREDENTIALS_REQUIRED,
                new InvalidField(credentials.header(), "the request has no credentials", credentials.fix()),
                challenge(credentials.challenges()));
    }

    static AccessRefusedException invalidCredentials(String header, String detail, AcceptedCredentials credentials) {
        return new AccessRefusedException(
                Reason.INVALID_CREDENTIALS,
                new InvalidField(header, detail, credentials.fix()),
                challenge(credentials.challenges()));
    }

    static AccessRefusedException issuerUnavailable() {
        return new AccessRefusedException(
                Reason.ISSUER_UNAVAILABLE,
                new InvalidField(
                        HttpHeaders.AUTHORIZATION, "the keys of the token's issuer cannot be fetched", "retry later"),
                retryAfter(RETRY_ISSUER_AFTER));
    }

    static AccessRefusedException insufficientScope(String scope) {
        String challenge = "Bearer realm=\"hearsay\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope);
        return new AccessRefusedException(
                Reason.INSUFFICIENT_SCOPE,
                new InvalidField(
                        HttpHeaders.AUTHORIZATION, "the token lacks the scope " + scope, "get a token with this scope"),
                challenge(List.of(challenge)));
    }

    static AccessRefusedException crossOrigin() {
        return new AccessRefusedException(
                Reason.CROSS_ORIGIN,
                new InvalidField(
                        HttpHeaders.ORIGIN,
                        "the request has an Origin header, so a web page sent it",
                        "send it from a program; this service rejects web pages of any origin"),
                new HttpHeaders());
    }

    static AccessRefusedException outletNotAllowed(Collection<String> allowed) {
        TreeSet<String> sorted = new TreeSet<>(allowed);
        String listed =
                String.join(", ", sorted.stream().limit(MAX_LISTED_OUTLETS).toList())
                        + (sorted.size() > MAX_LISTED_OUTLETS ? ", …" : "");
        return new AccessRefusedException(
                Reason.OUTLET_NOT_ALLOWED,
                new InvalidField(
                        "outlet",
                        "these credentials do not allow this outlet",
                        sorted.isEmpty()
                                ? "use credentials that allow it"
                                : "write one of: %s; or use credentials that allow it".formatted(listed)),
                new HttpHeaders());
    }

    static AccessRefusedException limitedToOutlets() {
        return new AccessRefusedException(
                Reason.OUTLET_NOT_ALLOWED,
                new InvalidField(
                        InvalidField.REQUEST,
                        "these credentials are limited to some outlets, and a feed can carry articles of any outlet",
                        "use credentials without a limit of outlets"),
                new HttpHeaders());
    }

    static AccessRefusedException rateLimited(int perMinute, Duration wait) {
        return new AccessRefusedException(
                Reason.RATE_LIMITED,
                new InvalidField(
                        InvalidField.BODY,
                        "these credentials allow %d articles a minute".formatted(perMinute),
                        "wait %s s, then send this article and those after it again"
                                .formatted(ProblemResponses.retryAfterSeconds(wait))),
                retryAfter(wait));
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(reason.type, reason.title, reason.status, error.detail(), List.of(error));
    }

    @Override
    public HttpHeaders headers() {
        return headers;
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
