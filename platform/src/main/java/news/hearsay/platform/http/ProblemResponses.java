package news.hearsay.platform.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Base class of a service's {@code @ControllerAdvice}. It turns every error into a problem (RFC 9457) with the
 * extension member {@code errors}, a list of {@link InvalidField}.
 *
 * <p>A subclass adds an {@code @ExceptionHandler} method for each exception of its service that is no
 * {@link ProblemException}, which calls {@link #respond}, and implements {@link #rejected} for the errors that Spring
 * MVC detects itself. This class handles the rest: a {@link ProblemException}, an {@link IOException}, which means that
 * the client has disconnected, and any other {@link RuntimeException}, which is logged and answered with status 500.
 */
public abstract class ProblemResponses extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final String TYPE_PREFIX = "urn:hearsay:problem:";

    /**
     * A problem.
     *
     * @param type the last part of {@code urn:hearsay:problem:<type>}, in lower case with hyphens
     * @param title the kind of problem, the same for every problem of this type
     * @param detail what is wrong with this request
     * @param errors the value of the member {@code errors}
     */
    public static ProblemDetail problem(
            String type, String title, HttpStatus status, String detail, List<InvalidField> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + type));
        problem.setTitle(title);
        problem.setProperty("errors", errors);
        return problem;
    }

    /**
     * A problem whose type and title are those of its status, such as {@code urn:hearsay:problem:not-found} for 404.
     */
    public static ProblemDetail problem(HttpStatus status, String detail, List<InvalidField> errors) {
        String phrase = status.getReasonPhrase();
        return problem(phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase, status, detail, errors);
    }

    /** Logs an exception that no handler expects, and returns the problem of status 500 for it. */
    public static ProblemDetail unexpected(Throwable error) {
        LOG.error("Unhandled exception", error);
        String detail = "unexpected error; the service has logged it";
        return problem(
                "internal-error",
                "Internal error",
                HttpStatus.INTERNAL_SERVER_ERROR,
                detail,
                List.of(new InvalidField(InvalidField.REQUEST, detail, "report it to the operator of this service")));
    }

    /** The value of {@code Retry-After}: whole seconds, rounded up, at least 1. */
    public static String retryAfterSeconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** Handles an error that carries its own problem. */
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> expected(ProblemException error) {
        return respond(error.problem(), error.headers());
    }

    /** Handles a client that disconnected while it was being answered. Nothing can be sent any more. */
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> disconnected(IOException error) {
        LOG.debug("A client disconnected: {}", error.toString());
        return null;
    }

    /** Handles every exception that no other method handles. */
    @ExceptionHandler
    protected @Nullable ResponseEntity<Object> unhandled(RuntimeException error) {
        return respond(unexpected(error), new HttpHeaders());
    }

    /**
     * The problem for a request that Spring MVC rejects, such as an unknown path (404), method (405) or media type
     * (406, 415).
     *
     * @param detail Spring's own description of the error, or the reason phrase of the status
     * @param headers the response headers that Spring suggests, such as {@code Allow}
     */
    protected abstract ProblemDetail rejected(
            Exception error, HttpStatus status, String detail, HttpHeaders headers, WebRequest request);

    /**
     * Sends a problem. A subclass may override this to count problems or to answer browsers with a page.
     *
     * @return null if the response has been sent already
     */
    protected @Nullable ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected final @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String detail = body instanceof ProblemDetail described && described.getDetail() != null
                ? described.getDetail()
                : known.getReasonPhrase();
        return respond(rejected(error, known, detail, headers, request), headers);
    }
}
