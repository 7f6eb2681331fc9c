package news.hearsay.ingest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns posts away while the service is full, and those that had to wait too long to begin, before anything is done for
 * them: under overload most requests end here, and what each of them costs is what is left for the others. The answer
 * is made beforehand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoadShedding extends OncePerRequestFilter {

    private final Capacity capacity;
    private final Tally tally;
    private final ProblemDetail detail;
    private final byte[] problem;
    private final String retryAfter;

    LoadShedding(Capacity capacity, JsonMapper json, Tally tally) {
        this.capacity = capacity;
        this.tally = tally;
        RequestRefusedException busy = RequestRefusedException.busy();
        this.detail = Problems.of(busy);
        this.problem = json.writeValueAsBytes(detail);
        this.retryAfter = Problems.retryAfterSeconds(RequestRefusedException.RETRY_BUSY_AFTER);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean mayPass = !HttpMethod.POST.matches(request.getMethod()) || !(Doorway.isLate() || capacity.isFull());
        if (mayPass) {
            Doorway.letIn();
        }
        return mayPass;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        tally.refused(detail);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        // This answer does not come as far as the filter that sets these for all others.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
