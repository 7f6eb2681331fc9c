package news.hearsay.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import news.hearsay.platform.http.LoopbackRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers are told of every answer: nothing from elsewhere, no inline script or style, in no frame. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityHeaders extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

    private final Openness openness;

    SecurityHeaders(Openness openness) {
        this.openness = openness;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        if (openness.isLocal() && !isOwnName(request.getServerName())) {
            // a page of another site whose name was made to lead here
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (isInner(request.getRequestURI()) && !LoopbackRequests.isLocal(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Metrics and whatever else of the actuator is exposed is for this machine, but for whether the service is well.
     */
    private static boolean isInner(String path) {
        return path.startsWith("/actuator") && !path.startsWith("/actuator/health");
    }

    private static boolean isOwnName(String name) {
        return OWN_NAMES.contains(name) || name.startsWith("127.");
    }
}
