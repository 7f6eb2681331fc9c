package news.hearsay.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Hands what the filters refuse to Spring MVC, which makes a problem of it as of every other error. */
final class Answers {

    private final HandlerExceptionResolver problems;
    private final Credentials credentials;

    Answers(HandlerExceptionResolver problems, Credentials credentials) {
        this.problems = problems;
        this.credentials = credentials;
    }

    void stranger(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        send(request, response, new RefusedException(refusal(request, reason)));
    }

    void withoutScope(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, new RefusedException(Refusal.scopeMissing(credentials.scope())));
    }

    void browser(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, new RefusedException(Refusal.browser()));
    }

    void send(HttpServletRequest request, HttpServletResponse response, Exception error) {
        if (problems.resolveException(request, response, null, error) == null) {
            throw new IllegalStateException("nothing makes a problem of this", error);
        }
    }

    private Refusal refusal(HttpServletRequest request, AuthenticationException reason) {
        boolean isKey = credentials.keys() && request.getHeader(KeyText.HEADER) != null;
        String field = isKey ? KeyText.HEADER : HttpHeaders.AUTHORIZATION;
        return switch (reason) {
            case InsufficientAuthenticationException _ ->
                Refusal.credentialsNeeded(credentials.field(), credentials.fix(), credentials.challenges());
            case AuthenticationServiceException _ -> Refusal.issuerAway();
            case CredentialsExpiredException expired -> refused(field, String.valueOf(expired.getMessage()));
            default ->
                refused(
                        field,
                        isKey ? "the key is not one of this service" : "the token is not valid here, or no longer");
        };
    }

    private Refusal refused(String field, String detail) {
        return Refusal.credentialsRefused(field, detail, credentials.fix(), credentials.challenges());
    }
}
