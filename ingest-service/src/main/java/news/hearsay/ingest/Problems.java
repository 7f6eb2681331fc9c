package news.hearsay.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import news.hearsay.ingest.access.Refusal;
import news.hearsay.ingest.access.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as a problem (RFC 9457), with the extension {@code errors}: each wrong field, what is wrong with it and
 * its mend. The one place that decides which status an error has.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:hearsay:problem:";

    private final Tally tally;

    Problems(Tally tally) {
        this.tally = tally;
    }

    /** The problem for whatever went wrong with one article; a bug of ours if the kind of error is not known. */
    static ProblemDetail of(Throwable error) {
        return switch (error) {
            case WrongSubmissionException wrong -> {
                ProblemDetail problem =
                        problem("wrong-article", "Not an article", HttpStatus.BAD_REQUEST, wrong.getMessage());
                problem.setProperty("errors", wrong.wrong());
                yield problem;
            }
            case RequestRefusedException refused -> {
                RequestRefusedException.Reason reason = refused.reason();
                ProblemDetail problem = problem(reason.type(), reason.title(), reason.status(), refused.getMessage());
                problem.setProperty(
                        "errors", List.of(new WrongField(WrongField.BODY, refused.getMessage(), refused.mend())));
                yield problem;
            }
            case RefusedException refused -> {
                Refusal refusal = refused.refusal();
                ProblemDetail problem = problem(refusal.type(), refusal.title(), refusal.status(), refusal.detail());
                problem.setProperty(
                        "errors", List.of(new WrongField(refusal.field(), refusal.detail(), refusal.mend())));
                yield problem;
            }
            default -> {
                LOG.error("A bug: this error should have been foreseen", error);
                yield problem(
                        "bug",
                        "A fault of this service",
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "the log says what happened");
            }
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(WrongSubmissionException wrong) {
        return answer(of(wrong), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefusedException refused) {
        HttpHeaders headers = new HttpHeaders();
        if (refused.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds(refused.retryAfter()));
        }
        if (refused.reason() == RequestRefusedException.Reason.UNSUPPORTED) {
            headers.set(
                    HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_NDJSON_VALUE);
        }
        return answer(of(refused), headers);
    }

    /** What Retry-After says; a client that is told nothing is told to wait a second. */
    static String seconds(@Nullable Duration retryAfter) {
        return Long.toString(retryAfter == null ? 1 : Math.max(1, retryAfter.toSeconds()));
    }

    /** Who sent it may not. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        return answer(of(refused), refused.refusal().headers());
    }

    /** What the firewall before Spring MVC takes for an attack: a path that could be read in two ways, and the like. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
        LOG.debug("The firewall rejected a request", rejected);
        String detail = "its path or a header can be read in two ways";
        ProblemDetail problem = problem("not-http", "Not a request to this service", HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("errors", List.of(new WrongField("request", detail, "send it as /openapi describes")));
        return answer(problem, new HttpHeaders());
    }

    /** The client went away in the middle; nobody reads the answer. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> gone(IOException gone) {
        LOG.debug("A client went away: {}", gone.toString());
        return null;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException bug) {
        return answer(of(bug), new HttpHeaders());
    }

    /** What Spring itself refuses: unknown path, method or media type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem = of(
                known,
                body instanceof ProblemDetail detail && detail.getDetail() != null
                        ? Text.shown(detail.getDetail())
                        : known.getReasonPhrase());
        String mend = switch (known) {
            case NOT_FOUND -> "post articles to /articles; they are not read here but from the database";
            case METHOD_NOT_ALLOWED -> "use " + headers.getFirst(HttpHeaders.ALLOW);
            case NOT_ACCEPTABLE -> "accept application/json for one article, application/x-ndjson for a stream";
            case UNSUPPORTED_MEDIA_TYPE ->
                "send Content-Type application/json for one article, application/x-ndjson for many";
            default -> "see /openapi";
        };
        if (known != HttpStatus.NOT_FOUND && known != HttpStatus.METHOD_NOT_ALLOWED) {
            tally.refused(problem);
        }
        problem.setProperty("errors", List.of(new WrongField("request", String.valueOf(problem.getDetail()), mend)));
        return ResponseEntity.status(known)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The problem that a status by itself is. */
    static ProblemDetail of(HttpStatus status, String detail) {
        String phrase = status.getReasonPhrase();
        return problem(phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase, status, detail);
    }

    private static ProblemDetail problem(String type, String title, HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        problem.setTitle(title);
        return problem;
    }

    private ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        tally.refused(problem);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
