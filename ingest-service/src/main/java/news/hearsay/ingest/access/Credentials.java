package news.hearsay.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * What this service takes for credentials, by its configuration. Only headers are looked at, so that nothing of a
 * stranger's body is read.
 *
 * @param keys whether API keys are taken
 * @param tokens whether bearer tokens are taken
 */
record Credentials(boolean keys, boolean tokens, String scope) implements AuthenticationConverter {

    private static final String BEARER = "Bearer ";

    boolean areDemanded() {
        return keys || tokens;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String key = keys ? request.getHeader(KeyText.HEADER) : null;
        if (key != null) {
            return new PresentedKey(key);
        }
        String authorization = tokens ? request.getHeader(HttpHeaders.AUTHORIZATION) : null;
        boolean hasToken = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = hasToken ? authorization.substring(BEARER.length()).strip() : "";
        return token.isEmpty() ? null : new BearerTokenAuthenticationToken(token);
    }

    /** The header to send, as a problem names it. */
    String field() {
        return keys ? KeyText.HEADER : HttpHeaders.AUTHORIZATION;
    }

    String fix() {
        String key = "send a key in the header " + KeyText.HEADER
                + "; whoever runs this service makes one with ./hearsay key";
        String token = "send a bearer token with the scope %s in the header Authorization".formatted(scope);
        return keys && tokens ? key + "; or " + token : keys ? key : token;
    }

    /** For WWW-Authenticate. */
    List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        if (keys) {
            challenges.add("ApiKey realm=\"hearsay\", header=\"%s\"".formatted(KeyText.HEADER));
        }
        if (tokens) {
            challenges.add("Bearer realm=\"hearsay\", scope=\"%s\"".formatted(scope));
        }
        return challenges;
    }
}
