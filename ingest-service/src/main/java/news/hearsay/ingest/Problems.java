package news.hearsay.ingest;

import java.util.List;
import news.hearsay.ingest.access.Refusal;
import news.hearsay.ingest.access.RefusedException;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Decides which problem (RFC 9457) and which status each error of this service has, and counts the problems sent. */
@RestControllerAdvice
class Problems extends ProblemResponses {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Tally tally;

    Problems(Tally tally) {
        this.tally = tally;
    }

    /** The problem for an error with one article. An error of an unknown kind is logged and becomes status 500. */
    static ProblemDetail of(Throwable error) {
        return switch (error) {
            case WrongSubmissionException wrong ->
                problem(
                        "invalid-article",
                        "Invalid article",
                        HttpStatus.BAD_REQUEST,
                        String.valueOf(wrong.getMessage()),
                        wrong.wrong());
            case RequestRefusedException refused -> {
                RequestRefusedException.Reason reason = refused.reason();
                yield problem(
                        reason.type(),
                        reason.title(),
                        reason.status(),
                        refused.detail(),
                        List.of(new InvalidField(InvalidField.BODY, refused.detail(), refused.fix())));
            }
            case RefusedException refused -> {
                Refusal refusal = refused.refusal();
                yield problem(
                        refusal.type(),
                        refusal.title(),
                        refusal.status(),
                        refusal.detail(),
                        List.of(new InvalidField(refusal.field(), refusal.detail(), refusal.fix())));
            }
            default -> unexpected(error);
        };
    }

    /** The problem for a status that the container has sent without an exception. */
    static ProblemDetail of(HttpStatus status) {
        String detail = status.getReasonPhrase();
        return problem(status, detail, List.of(new InvalidField(InvalidField.REQUEST, detail, "see /openapi")));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(WrongSubmissionException invalid) {
        return respond(of(invalid), new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(RequestRefusedException refused) {
        HttpHeaders headers = new HttpHeaders();
        if (refused.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds(refused.retryAfter()));
        }
        if (refused.reason() == RequestRefusedException.Reason.UNSUPPORTED) {
            headers.set(
                    HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_NDJSON_VALUE);
        }
        return respond(of(refused), headers);
    }

    /** Handles a client that may not post. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(RefusedException refused) {
        return respond(of(refused), refused.refusal().headers());
    }

    /** Handles what Spring Security's firewall rejects, such as a path that could be read in two ways. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> rejected(RequestRejectedException rejected) {
        LOG.debug("The firewall rejected a request", rejected);
        String detail = "the path or a header is ambiguous";
        ProblemDetail problem = problem(
                "malformed-request",
                "Malformed request",
                HttpStatus.BAD_REQUEST,
                detail,
                List.of(new InvalidField(InvalidField.REQUEST, detail, "send the request as /openapi describes")));
        return respond(problem, new HttpHeaders());
    }

    @Override
    protected ProblemDetail rejected(
            Exception error, HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        String fix = switch (status) {
            case NOT_FOUND -> "post articles to /articles; query them in the database";
            case METHOD_NOT_ALLOWED -> "use " + headers.getFirst(HttpHeaders.ALLOW);
            case NOT_ACCEPTABLE -> "accept application/json for one article, application/x-ndjson for a stream";
            case UNSUPPORTED_MEDIA_TYPE ->
                "send Content-Type application/json for one article, application/x-ndjson for a stream";
            default -> "see /openapi";
        };
        String shown = Text.shown(detail);
        return problem(status, shown, List.of(new InvalidField(InvalidField.REQUEST, shown, fix)));
    }

    /** Counts the problem, unless the request did not reach this API at all: an unknown path or method. */
    @Override
    protected @Nullable ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        if (problem.getStatus() != HttpStatus.NOT_FOUND.value()
                && problem.getStatus() != HttpStatus.METHOD_NOT_ALLOWED.value()) {
            tally.refused(problem);
        }
        return super.respond(problem, headers);
    }
}
