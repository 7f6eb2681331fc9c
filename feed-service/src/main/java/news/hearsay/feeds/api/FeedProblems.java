package news.hearsay.feeds.api;

import java.time.Duration;
import java.util.List;
import news.hearsay.platform.access.GuardedProblemResponses;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Sends a problem for every error that reaches Spring MVC. */
@RestControllerAdvice
class FeedProblems extends GuardedProblemResponses {

    private static final Logger LOG = LoggerFactory.getLogger(FeedProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Handles a database that is unavailable or not migrated yet. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable
    ResponseEntity<Object> database(RuntimeException failure) {
        LOG.error("A statement failed: {}", failure.toString());
        String detail = "the database is unavailable";
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds(RETRY_AFTER));
        return respond(
                problem(
                        "database-unavailable",
                        "Database unavailable",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        detail,
                        List.of(new InvalidField(InvalidField.REQUEST, detail, "retry later"))),
                headers);
    }

    @Override
    protected ProblemDetail rejected(
            Exception error, HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        String fix = switch (status) {
            case NOT_FOUND -> "feeds are at /feeds and /feeds/{name}";
            case METHOD_NOT_ALLOWED -> "use " + headers.getFirst(HttpHeaders.ALLOW);
            case NOT_ACCEPTABLE -> "accept application/json";
            case UNSUPPORTED_MEDIA_TYPE -> "send Content-Type application/json";
            default -> "see /openapi";
        };
        String excerpt = Excerpt.of(detail);
        return problem(status, excerpt, List.of(new InvalidField(InvalidField.REQUEST, excerpt, fix)));
    }
}
