package news.hearsay.ingest.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
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
 * Rejects POST requests while the service is at capacity, and those that waited too long in the {@link AdmissionQueue},
 * before any other work is done for them. Under overload most requests end here, and every microsecond spent on a
 * rejection is lost to the admitted ones, so the response is serialized once, at the start.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoadSheddingFilter extends OncePerRequestFilter {

    private final Capacity capacity;
    private final IngestMetrics metrics;
    private final ProblemDetail problem;
    private final byte[] body;
    private final HttpHeaders headers;

    LoadSheddingFilter(Capacity capacity, JsonMapper json, IngestMetrics metrics) {
        RequestRefusedException busy = RequestRefusedException.busy();
        this.capacity = capacity;
        this.metrics = metrics;
        this.problem = busy.problem();
        this.body = json.writeValueAsBytes(problem);
        this.headers = busy.headers();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean isAdmitted =
                !HttpMethod.POST.matches(request.getMethod()) || !(AdmissionQueue.isLate() || capacity.isFull());
        if (isAdmitted) {
            AdmissionQueue.admit();
        }
        return isAdmitted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        metrics.rejected(problem);
        response.setStatus(problem.getStatus());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        // The filter that sets these two for all other responses comes later in the chain.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
