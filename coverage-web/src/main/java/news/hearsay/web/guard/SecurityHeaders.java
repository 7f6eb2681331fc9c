package news.hearsay.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import news.hearsay.platform.http.LoopbackGuard;
import news.hearsay.platform.http.LoopbackRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the security headers of every response: no content from other origins, no inline script or style, no frames.
 * Rejects requests for other host names while the service listens on loopback, and requests from other machines for the
 * actuator.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityHeaders extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LoopbackGuard loopback;

    SecurityHeaders(LoopbackGuard loopback) {
        this.loopback = loopback;
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
        if (loopback.isLoopback() && !LoopbackRequests.isOwnName(request.getServerName())) {
            // DNS rebinding: the page of another site whose name resolves to this machine
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (isInternal(request.getRequestURI()) && !LoopbackRequests.isLocal(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The actuator is internal, except health. */
    private static boolean isInternal(String path) {
        return path.startsWith("/actuator") && !path.startsWith("/actuator/health");
    }
}
