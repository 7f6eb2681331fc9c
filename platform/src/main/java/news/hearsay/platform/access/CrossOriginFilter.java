package news.hearsay.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests from web pages, even those that look same-origin: a page whose host name was rebound to 127.0.0.1
 * (DNS rebinding) could otherwise post to a service that is open on loopback. Browsers send {@code Origin} with every
 * POST; programs do not.
 */
final class CrossOriginFilter extends OncePerRequestFilter {

    private final AccessProblems problems;

    CrossOriginFilter(AccessProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.ORIGIN) != null) {
            problems.crossOrigin(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
