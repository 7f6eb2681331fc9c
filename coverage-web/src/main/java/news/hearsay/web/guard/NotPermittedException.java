package news.hearsay.web.guard;

import java.time.Duration;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import news.hearsay.web.account.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A request is refused because of who sent it, because that cannot be checked at the moment, or because another site
 * may have made a browser send it.
 */
public final class NotPermittedException extends ProblemException {

    private static final Duration ISSUER_RETRY = Duration.ofSeconds(10);

    private final Reason reason;
    private final transient InvalidField error;
    private final HttpHeaders headers;

    private NotPermittedException(Reason reason, InvalidField error, HttpHeaders headers) {
        super(error.detail());
        this.reason = reason;
        this.error = error;
        this.headers = headers;
    }

    /** The problem's type, title and status. */
    enum Reason {
        SIGN_IN_REQUIRED("sign-in-required", "Sign-in required", HttpStatus.UNAUTHORIZED),
        INVALID_CREDENTIALS("invalid-credentials", "Invalid credentials", HttpStatus.UNAUTHORIZED),
        ROLE_REQUIRED("role-required", "Role required", HttpStatus.FORBIDDEN),
        CROSS_SITE("cross-site", "Cross-site request", HttpStatus.FORBIDDEN),
        INVALID_CSRF_TOKEN("invalid-csrf-token", "Invalid CSRF token", HttpStatus.FORBIDDEN),
        TOO_MANY_ATTEMPTS("too-many-attempts", "Too many attempts to sign in", HttpStatus.TOO_MANY_REQUESTS),
        ISSUER_UNAVAILABLE("issuer-unavailable", "Issuer unavailable", HttpStatus.SERVICE_UNAVAILABLE);

        private final String type;
        private final String title;
        private final HttpStatus status;

        Reason(String type, String title, HttpStatus status) {
            this.type = type;
            this.title = title;
            this.status = status;
        }

        /** The last part of the problem's type. */
        String type() {
            return type;
        }
    }

    static NotPermittedException signInRequired(List<String> challenges) {
        return new NotPermittedException(
                Reason.SIGN_IN_REQUIRED,
                new InvalidField(
                        InvalidField.REQUEST,
                        "this address is for people who have signed in",
                        "sign in at /sign-in, or send the header Authorization; an operator creates accounts with"
                                + " ./hearsay user add"),
                challenge(challenges));
    }

    static NotPermittedException invalidCredentials(List<String> challenges) {
        return new NotPermittedException(
                Reason.INVALID_CREDENTIALS,
                new InvalidField(
                        HttpHeaders.AUTHORIZATION,
                        "the name, the password or the token is wrong or has expired",
                        "send a name and a password that are valid at /sign-in, or a new token"),
                challenge(challenges));
    }

    static NotPermittedException roleRequired(Role role) {
        return new NotPermittedException(
                Reason.ROLE_REQUIRED,
                new InvalidField(
                        InvalidField.REQUEST,
                        "this needs the role " + role.word(),
                        "ask an operator for the role, who changes it with ./hearsay user or at the issuer of your"
                                + " sign-in"),
                new HttpHeaders());
    }

    static NotPermittedException crossSite(String header) {
        return new NotPermittedException(
                Reason.CROSS_SITE,
                new InvalidField(
                        header,
                        "the page of another site sent the request",
                        "send it from a page of this service, or from a program without this header"),
                new HttpHeaders());
    }

    static NotPermittedException invalidCsrfToken() {
        return new NotPermittedException(
                Reason.INVALID_CSRF_TOKEN,
                new InvalidField(
                        "_csrf",
                        "the token of the form is missing, or belongs to an earlier session",
                        "load the form again and send it once more; a program sends the header Authorization instead"),
                new HttpHeaders());
    }

    static NotPermittedException tooManyAttempts(Duration wait) {
        return new NotPermittedException(
                Reason.TOO_MANY_ATTEMPTS,
                new InvalidField(
                        InvalidField.REQUEST,
                        "too many failed attempts to sign in with this name or from this address",
                        "wait %s s and try again".formatted(ProblemResponses.retryAfterSeconds(wait))),
                retryAfter(wait));
    }

    static NotPermittedException issuerUnavailable() {
        return new NotPermittedException(
                Reason.ISSUER_UNAVAILABLE,
                new InvalidField(
                        InvalidField.REQUEST,
                        "the issuer of sign-ins does not respond, so nobody can sign in there and no token can be"
                                + " checked",
                        "try again later, or sign in with a local account; an operator finds the reason in the log"),
                retryAfter(ISSUER_RETRY));
    }

    Reason reason() {
        return reason;
    }

    /** Whether credentials were sent and refused. */
    boolean isOfCredentials() {
        return reason == Reason.INVALID_CREDENTIALS || reason == Reason.TOO_MANY_ATTEMPTS;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(reason.type, reason.title, reason.status, error.detail(), List.of(error));
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    private static HttpHeaders retryAfter(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfterSeconds(wait));
        return headers;
    }

    private static HttpHeaders challenge(List<String> challenges) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(HttpHeaders.WWW_AUTHENTICATE, challenges);
        return headers;
    }
}
