package news.hearsay.ingest.edge.problem;

import java.util.List;
import news.hearsay.platform.access.GuardedProblemResponses;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Sends a problem for every error that reaches Spring MVC, and counts it. */
@RestControllerAdvice
class Problems extends GuardedProblemResponses {

    private final IngestMetrics metrics;

    Problems(IngestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected ProblemDetail rejected(
            Exception error, HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        String fix = switch (status) {
            case NOT_FOUND -> "post articles to /articles; query them in the database";
            case METHOD_NOT_ALLOWED -> "use " + headers.getFirst(HttpHeaders.ALLOW);
            case NOT_ACCEPTABLE -> "accept application/json for one article, application/x-ndjson for a stream";
            case UNSUPPORTED_MEDIA_TYPE ->
                "send a media type of the list at /openapi, such as application/json, application/x-ndjson, text/html,"
                        + " text/plain, application/xml or application/octet-stream; decompress gzip";
            default -> "see /openapi";
        };
        String excerpt = Excerpt.of(detail);
        return problem(status, excerpt, List.of(new InvalidField(InvalidField.REQUEST, excerpt, fix)));
    }

    /** Counts the problem, unless the request did not match the API at all (404, 405). */
    @Override
    protected @Nullable ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        if (problem.getStatus() != HttpStatus.NOT_FOUND.value()
                && problem.getStatus() != HttpStatus.METHOD_NOT_ALLOWED.value()) {
            metrics.rejected(problem);
        }
        return super.respond(problem, headers);
    }
}
