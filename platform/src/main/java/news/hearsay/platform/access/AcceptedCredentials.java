package news.hearsay.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The kinds of credentials that the configuration allows, and how to read them from a request. Only headers are read,
 * never the body of an unauthenticated client.
 *
 * @param keys whether API keys are accepted
 * @param tokens whether bearer tokens are accepted
 * @param scope the scope that a token needs
 */
record AcceptedCredentials(boolean keys, boolean tokens, String scope) implements AuthenticationConverter {

    private static final String BEARER = "Bearer ";

    /** Whether a client has to present credentials at all. */
    boolean areRequired() {
        return keys || tokens;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String key = keys ? request.getHeader(ApiKeyFormat.HEADER) : null;
        if (key != null) {
            return new ApiKeyAuthenticationToken(key);
        }
        String authorization = tokens ? request.getHeader(HttpHeaders.AUTHORIZATION) : null;
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = authorization.substring(BEARER.length()).strip();
        return token.isEmpty() ? null : new BearerTokenAuthenticationToken(token);
    }

    /** The header in which to send credentials. */
    String header() {
        return keys ? ApiKeyFormat.HEADER : HttpHeaders.AUTHORIZATION;
    }

    /** How a client presents credentials, for a problem's {@code fix}. */
    String fix() {
        String key = "send a key in the header " + ApiKeyFormat.HEADER
                + "; the operator of this service creates keys with ./hearsay key";
        String token = "send a bearer token with the scope %s in the header Authorization".formatted(scope);
        return keys && tokens ? key + "; or " + token : keys ? key : token;
    }

    /** The values of {@code WWW-Authenticate}. */
    List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        if (keys) {
            challenges.add("ApiKey realm=\"hearsay\", header=\"%s\"".formatted(ApiKeyFormat.HEADER));
        }
        if (tokens) {
            challenges.add("Bearer realm=\"hearsay\", scope=\"%s\"".formatted(scope));
        }
        return challenges;
    }
}
