package news.hearsay.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that the page of another site makes a browser send, whatever credentials the browser adds: a session
 * cookie, or the name and password that it has stored. It reads the headers that only browsers set, in the order of
 * Go's {@code http.CrossOriginProtection}: {@code Sec-Fetch-Site}, which browsers send to HTTPS and loopback, then
 * {@code Origin}. Programs send neither.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    /** What browsers send instead of the origin, because the pages have the Referrer-Policy no-referrer. */
    private static final String WITHHELD = "null";

    private final RefusedRequests refused;

    CrossSiteFilter(RefusedRequests refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String foreign = Permissions.SAFE.contains(request.getMethod()) ? null : foreignHeader(request);
        if (foreign != null) {
            refused.send(request, response, NotPermittedException.crossSite(foreign));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The header that shows that the page of another site sent the request; null if there is none. */
    private static @Nullable String foreignHeader(HttpServletRequest request) {
        String site = request.getHeader(SEC_FETCH_SITE);
        if (site != null) {
            return OWN_SITE.contains(site) ? null : SEC_FETCH_SITE;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST))) {
            return null;
        }
        // The CSRF token of the session decides, which a request with the header Authorization does not need.
        boolean isDecidedByToken = origin.equals(WITHHELD) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return isDecidedByToken ? null : HttpHeaders.ORIGIN;
    }

    /** Compares host and port only: a proxy that ends TLS forwards an https origin as http. */
    private static boolean isOwn(String origin, @Nullable String host) {
        int start = origin.indexOf("://");
        return start > 0 && origin.substring(start + 3).equalsIgnoreCase(host);
    }
}
