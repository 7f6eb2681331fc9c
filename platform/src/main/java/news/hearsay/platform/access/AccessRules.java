package news.hearsay.platform.access;

import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests of a service are restricted. A service that imports {@link AccessConfiguration} declares one as a
 * bean. Without keys and tokens, a service has to listen on loopback, and anyone on its machine may send every request.
 *
 * @param changes requests that need a key, or a token with the scope, if keys or tokens are accepted
 * @param internals requests for clients on the same machine, and for those with a key or token
 * @param risk what could happen beyond loopback if no credentials were required, such as "anyone could post articles"
 */
public record AccessRules(List<RequestMatcher> changes, List<RequestMatcher> internals, String risk) {

    public AccessRules {
        changes = List.copyOf(changes);
        internals = List.copyOf(internals);
    }

    RequestMatcher[] changesArray() {
        return changes.toArray(RequestMatcher[]::new);
    }

    RequestMatcher[] internalsArray() {
        return internals.toArray(RequestMatcher[]::new);
    }
}
