package news.hearsay.ingest.edge;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends a problem for errors that a filter or the container reports by their status alone. */
@RestController
class ErrorDispatchController implements ErrorController {

    private final EdgeProperties properties;
    private final IngestMetrics metrics;

    ErrorDispatchController(EdgeProperties properties, IngestMetrics metrics) {
        this.properties = properties;
        this.metrics = metrics;
    }

    /**
     * Returns the problem for the error of the current request, or null if a stream broke off after its first results:
     * they are valid, and nothing can be added to them.
     */
    @Hidden
    @RequestMapping("/error")
    @Nullable
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.NOT_FOUND : status;
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(known));
    }

    /** Tomcat itself sends 400 if a body ends early and 408 if it stalls. */
    private ProblemDetail problem(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> counted(RequestRefusedException.incompleteBody());
            case REQUEST_TIMEOUT -> counted(RequestRefusedException.tooSlow(properties.bodyTimeout()));
            default -> {
                String detail = status.getReasonPhrase();
                yield ProblemResponses.problem(
                        status, detail, List.of(new InvalidField(InvalidField.REQUEST, detail, "see /openapi")));
            }
        };
    }

    private ProblemDetail counted(RequestRefusedException refused) {
        ProblemDetail problem = refused.problem();
        metrics.rejected(problem);
        return problem;
    }
}
