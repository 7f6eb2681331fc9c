package news.hearsay.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Passes what the security filters refuse to Spring MVC, which sends the problem as for every other error. */
final class AccessProblems {

    private final HandlerExceptionResolver resolver;
    private final AcceptedCredentials credentials;

    AccessProblems(HandlerExceptionResolver resolver, AcceptedCredentials credentials) {
        this.resolver = resolver;
        this.credentials = credentials;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        send(request, response, refusal(request, reason));
    }

    void insufficientScope(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, AccessRefusedException.insufficientScope(credentials.scope()));
    }

    void crossOrigin(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, AccessRefusedException.crossOrigin());
    }

    void send(HttpServletRequest request, HttpServletResponse response, Exception error) {
        if (resolver.resolveException(request, response, null, error) == null) {
            throw new IllegalStateException("no exception handler for this error", error);
        }
    }

    private AccessRefusedException refusal(HttpServletRequest request, AuthenticationException reason) {
        boolean isKey = credentials.keys() && request.getHeader(ApiKeyFormat.HEADER) != null;
        String header = isKey ? ApiKeyFormat.HEADER : HttpHeaders.AUTHORIZATION;
        return switch (reason) {
            case InsufficientAuthenticationException _ -> AccessRefusedException.credentialsRequired(credentials);
            case AuthenticationServiceException _ -> AccessRefusedException.issuerUnavailable();
            case CredentialsExpiredException expired ->
                AccessRefusedException.invalidCredentials(header, String.valueOf(expired.getMessage()), credentials);
            default ->
                AccessRefusedException.invalidCredentials(
                        header, isKey ? "the key is unknown" : "the token is invalid or expired", credentials);
        };
    }
}
