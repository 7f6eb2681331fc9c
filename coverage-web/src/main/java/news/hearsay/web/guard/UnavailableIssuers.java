package news.hearsay.web.guard;

import jakarta.servlet.Filter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Answers with status 503 if the description or the keys of an issuer cannot be loaded, and with status 404 if a person
 * wants to sign in at an issuer that is not configured. Spring Security's own answers have status 500 and 400 and are
 * neither pages nor problems.
 */
final class UnavailableIssuers implements ObjectPostProcessor<Filter> {

    private final RefusedRequests refused;

    UnavailableIssuers(RefusedRequests refused) {
        this.refused = refused;
    }

    @Override
    public <F extends Filter> F postProcess(F filter) {
        switch (filter) {
            case OAuth2AuthorizationRequestRedirectFilter people ->
                people.setAuthenticationFailureHandler(refused::notStarted);
            case BearerTokenAuthenticationFilter programs ->
                programs.setAuthenticationFailureHandler(refused::unauthenticated);
            default -> {}
        }
        return filter;
    }
}
