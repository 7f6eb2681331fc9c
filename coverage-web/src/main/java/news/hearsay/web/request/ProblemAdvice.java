package news.hearsay.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import news.hearsay.platform.access.GuardedProblemResponses;
import news.hearsay.platform.failure.SqlState;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.InvalidFilterException;
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
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Decides which problem (RFC 9457) and which status each error has. Browsers get the problem as a page. */
@ControllerAdvice
public class ProblemAdvice extends GuardedProblemResponses {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String UNKNOWN_FORMAT = "no such format at this address";

    /** The request attribute that holds the problem for the error page. */
    public static final String PROBLEM = ProblemAdvice.class.getName() + ".problem";

    private final QueryValidator validator;

    ProblemAdvice(QueryValidator validator) {
        this.validator = validator;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(InvalidParametersException invalid) {
        return respond(invalid(invalid.errors()), new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(InvalidFilterException invalid) {
        return respond(
                invalid(List.of(ParameterFixes.invalid(invalid.parameter(), String.valueOf(invalid.getMessage())))),
                new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(MethodArgumentTypeMismatchException invalid) {
        return respond(
                invalid(List.of(ParameterFixes.invalid(invalid.getName(), "not a valid id"))), new HttpHeaders());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notFound(NotFoundException absent) {
        String detail = String.valueOf(absent.getMessage());
        return respond(
                problem(
                        "not-found",
                        "Not found",
                        HttpStatus.NOT_FOUND,
                        detail,
                        List.of(ParameterFixes.invalid(absent.parameter(), detail))),
                new HttpHeaders());
    }

    /** Handles a query that PostgreSQL rejects, cancels, or does not receive. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> database(DataAccessException failure, HttpServletRequest request) {
        Optional<SqlState> state = SqlState.of(failure);
        if (state.filter(SqlState::isDataException).isPresent()) {
            // every other parameter is validated before it reaches the database
            return respond(
                    invalid(List.of(ParameterFixes.invalid("cursor", "not a cursor issued by this service"))),
                    new HttpHeaders());
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds(RETRY_AFTER));
        if (state.filter(SqlState::isQueryCanceled).isPresent()) {
            LOG.warn("Query timed out: {}", request.getRequestURI());
            String detail = "the query exceeded the time limit";
            return respond(
                    unavailable(
                            "query-timeout",
                            "Query timed out",
                            detail,
                            new InvalidField("query", detail, "narrow the time range, or filter by outlet")),
                    headers);
        }
        LOG.error("Query failed: {}", failure.toString());
        String detail = "the database is unavailable";
        return respond(
                unavailable(
                        "database-unavailable",
                        "Database unavailable",
                        detail,
                        new InvalidField(InvalidField.REQUEST, detail, "retry later")),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> errors = validator
                .errors(
                        error.getParameter().getExecutable().getParameterTypes(),
                        ((ServletWebRequest) request).getRequest())
                .stream()
                .map(ProblemAdvice::invalid)
                .distinct()
                .toList();
        return respond(invalid(errors), new HttpHeaders());
    }

    @Override
    protected ProblemDetail rejected(
            Exception error, HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        if (status == HttpStatus.NOT_ACCEPTABLE && request.getParameter("format") != null) {
            return invalid(List.of(ParameterFixes.invalid("format", UNKNOWN_FORMAT)));
        }
        InvalidField wrong = switch (status) {
            case NOT_FOUND -> new InvalidField(InvalidField.REQUEST, "no page at this address", "start at /");
            case METHOD_NOT_ALLOWED ->
                new InvalidField(
                        InvalidField.REQUEST,
                        "this address does not support the method of the request",
                        supported(error) + "; /openapi lists what each address supports");
            case NOT_ACCEPTABLE -> new InvalidField(InvalidField.REQUEST, UNKNOWN_FORMAT, acceptable(error));
            default -> new InvalidField(InvalidField.REQUEST, detail, "see /openapi");
        };
        return problem(status, wrong.detail(), List.of(wrong));
    }

    /** Sends a browser to the error page, which finds the problem in the request; others get the problem itself. */
    @Override
    protected @Nullable ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            HttpServletResponse response = current.getResponse();
            if (response != null
                    && acceptsHtml(current.getRequest())
                    && isSentToErrorPage(current.getRequest(), response, problem, headers)) {
                return null;
            }
        }
        return super.respond(problem, headers);
    }

    private static boolean isSentToErrorPage(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem, HttpHeaders headers) {
        request.setAttribute(PROBLEM, problem);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(problem.getStatus());
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The response is committed or the client has disconnected", e);
            return false;
        }
    }

    /** Returns whether the client requests a page, by {@code ?format=html} or else by {@code Accept}. */
    public static boolean acceptsHtml(HttpServletRequest request) {
        String format = request.getParameter("format");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return format == null
                ? accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                : format.equals("html");
    }

    private static ProblemDetail invalid(List<InvalidField> errors) {
        String names = String.join(
                ", ", errors.stream().map(InvalidField::field).distinct().toList());
        return problem("invalid-parameter", "Invalid parameter", HttpStatus.BAD_REQUEST, "invalid: " + names, errors);
    }

    private static InvalidField invalid(FieldError error) {
        String detail = error.isBindingFailure() ? "cannot be parsed" : String.valueOf(error.getDefaultMessage());
        return ParameterFixes.invalid(error.getField(), detail);
    }

    private static ProblemDetail unavailable(String type, String title, String detail, InvalidField error) {
        return problem(type, title, HttpStatus.SERVICE_UNAVAILABLE, detail, List.of(error));
    }

    private static String supported(Exception error) {
        String[] methods =
                error instanceof HttpRequestMethodNotSupportedException refused ? refused.getSupportedMethods() : null;
        return "use "
                + (methods == null || methods.length == 0
                        ? "GET"
                        : String.join(" or ", new TreeSet<>(List.of(methods))));
    }

    private static String acceptable(Exception error) {
        return error instanceof HttpMediaTypeNotAcceptableException unacceptable
                        && !unacceptable.getSupportedMediaTypes().isEmpty()
                ? "accept " + MediaType.toString(unacceptable.getSupportedMediaTypes())
                : "accept text/html";
    }
}
