package news.hearsay.platform.access;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Base class of the {@code @ControllerAdvice} of a service that imports {@link AccessConfiguration}. */
public abstract class GuardedProblemResponses extends ProblemResponses {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedProblemResponses.class);

    /** Handles what Spring Security's firewall rejects, such as a path that could be read in two ways. */
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> firewall(RequestRejectedException error) {
        LOG.debug("The firewall rejected a request", error);
        String detail = "the path or a header is ambiguous";
        ProblemDetail problem = problem(
                "malformed-request",
                "Malformed request",
                HttpStatus.BAD_REQUEST,
                detail,
                List.of(new InvalidField(InvalidField.REQUEST, detail, "send the request as /openapi describes")));
        return respond(problem, new HttpHeaders());
    }
}
