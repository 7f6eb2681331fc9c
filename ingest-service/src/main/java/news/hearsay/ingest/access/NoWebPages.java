package news.hearsay.ingest.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cross-origin requests are refused, and those that only look like same-origin too: a page whose host name was turned
 * to 127.0.0.1 (DNS rebinding) could else post to a service that is open on loopback. Browsers send Origin with every
 * POST; programs do not.
 */
final class NoWebPages extends OncePerRequestFilter {

    private final Answers answers;

    NoWebPages(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.ORIGIN) != null) {
            answers.browser(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
