package news.hearsay.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import news.hearsay.platform.failure.SqlState;
import news.hearsay.web.read.WrongFilterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as a problem (RFC 9457) with the extension {@code errors}: each wrong parameter, what is wrong and its
 * mend. A browser gets the same as a page. The one place that decides which status an error has.
 */
@ControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:hearsay:problem:";
    /** The request's attribute that holds the problem for the error page. */
    public static final String PROBLEM = Problems.class.getName() + ".problem";

    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrong(WrongParametersException wrong) {
        return entity(wrong(wrong.wrong()), new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrong(WrongFilterException wrong) {
        return entity(
                wrong(List.of(WrongParameter.of(wrong.parameter(), String.valueOf(wrong.getMessage())))),
                new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrong(MethodArgumentTypeMismatchException wrong) {
        String detail = "it is none that this service gives out";
        return entity(wrong(List.of(WrongParameter.of(wrong.getName(), detail))), new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notThere(NotThereException absent) {
        ProblemDetail problem =
                problem("not-there", "Not there", HttpStatus.NOT_FOUND, String.valueOf(absent.getMessage()));
        problem.setProperty(
                "errors", List.of(WrongParameter.of(absent.parameter(), String.valueOf(absent.getMessage()))));
        return entity(problem, new HttpHeaders());
    }

    /** What the database says against it. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> database(DataAccessException failure, HttpServletRequest request) {
        SqlState state = SqlState.of(failure).orElse(new SqlState(null));
        if (state.isDataException()) {
            // all other parameters are typed before they get there
            return wrong(
                    new WrongParametersException(List.of(WrongParameter.of("cursor", "it was not given out here"))));
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (state.isQueryCanceled()) {
            LOG.warn("A query of {} took too long", request.getRequestURI());
            ProblemDetail problem = problem(
                    "too-slow", "The question takes too long", HttpStatus.SERVICE_UNAVAILABLE, "it was given up");
            problem.setProperty(
                    "errors",
                    List.of(new WrongParameter(
                            "query", "it takes too long", "ask for less: a shorter time, or one outlet")));
            return entity(problem, headers);
        }
        LOG.error("The database does not answer: {}", failure.toString());
        ProblemDetail problem = problem(
                "database-away",
                "The database does not answer",
                HttpStatus.SERVICE_UNAVAILABLE,
                "nothing can be read now");
        problem.setProperty(
                "errors", List.of(new WrongParameter("request", "nothing can be read now", "try again later")));
        return entity(problem, headers);
    }

    /** The client went away in the middle; nobody reads the answer. */
    @ExceptionHandler
    void gone(IOException gone) {
        LOG.debug("A client went away: {}", gone.toString());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> bug(RuntimeException bug) {
        LOG.error("A bug: this error should have been foreseen", bug);
        String detail = "the log says what happened";
        return entity(
                problem("bug", "A fault of this service", HttpStatus.INTERNAL_SERVER_ERROR, detail), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<WrongParameter> wrong =
                error.getFieldErrors().stream().map(Problems::wrong).distinct().toList();
        return entity(wrong(wrong), new HttpHeaders());
    }

    /** What Spring itself refuses: unknown path, method or media type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (known == HttpStatus.NOT_ACCEPTABLE && request.getParameter("format") != null) {
            return entity(
                    wrong(List.of(WrongParameter.of("format", "there is no such format here"))), new HttpHeaders());
        }
        String detail = switch (known) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this service is only read";
            case NOT_ACCEPTABLE -> "there is no such format here";
            default -> known.getReasonPhrase();
        };
        String mend = switch (known) {
            case NOT_FOUND -> "begin at /";
            case METHOD_NOT_ALLOWED -> "use GET; articles are posted to the ingest service";
            case NOT_ACCEPTABLE ->
                error instanceof HttpMediaTypeNotAcceptableException unacceptable
                        ? "accept " + MediaType.toString(unacceptable.getSupportedMediaTypes())
                        : "accept text/html";
            default -> "see /openapi";
        };
        ProblemDetail problem = of(known, detail);
        problem.setProperty("errors", List.of(new WrongParameter("request", detail, mend)));
        return entity(problem, headers);
    }

    /** The problem that a status by itself is. */
    public static ProblemDetail of(HttpStatus status, String detail) {
        String phrase = status.getReasonPhrase();
        return problem(phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase, status, detail);
    }

    private static WrongParameter wrong(FieldError error) {
        String detail = error.isBindingFailure() ? "it can't be read" : "it " + error.getDefaultMessage();
        return WrongParameter.of(error.getField(), detail);
    }

    private static ProblemDetail wrong(List<WrongParameter> wrong) {
        String names = String.join(
                ", ", wrong.stream().map(WrongParameter::parameter).distinct().toList());
        ProblemDetail problem =
                problem("wrong-parameter", "A parameter is wrong", HttpStatus.BAD_REQUEST, "wrong: " + names);
        problem.setProperty("errors", wrong);
        return problem;
    }

    private static ProblemDetail problem(String type, String title, HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        problem.setTitle(title);
        return problem;
    }

    /** As it is; a browser is sent on to the error page, which finds it in the request. */
    private static @Nullable ResponseEntity<Object> entity(ProblemDetail problem, HttpHeaders headers) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null
                && isForPeople(current.getRequest())) {
            current.getRequest().setAttribute(PROBLEM, problem);
            headers.forEach((name, values) ->
                    values.forEach(value -> current.getResponse().addHeader(name, value)));
            try {
                current.getResponse().sendError(problem.getStatus());
                return null;
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Nobody to tell of a problem", e);
            }
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Whether a page is wanted, and not data. */
    public static boolean isForPeople(HttpServletRequest request) {
        String format = request.getParameter("format");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return format == null
                ? accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                : format.equals("html");
    }
}
