package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemResponses;
import news.hearsay.web.request.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows problems as pages to browsers, and converts errors that arise outside Spring MVC to problems. */
@Hidden
@Controller
class ErrorPageController implements ErrorController {

    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (response.isCommitted()) {
            return null;
        }
        ProblemDetail problem =
                request.getAttribute(ProblemAdvice.PROBLEM) instanceof ProblemDetail known ? known : problem(request);
        if (ProblemAdvice.acceptsHtml(request)) {
            model.addAttribute("problem", problem);
            model.addAttribute(
                    "errors",
                    problem.getProperties() == null
                            ? null
                            : problem.getProperties().get("errors"));
            response.setStatus(problem.getStatus());
            return "problem";
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.NOT_FOUND : status;
        InvalidField error = switch (known) {
            case FORBIDDEN ->
                new InvalidField(
                        "Host",
                        "unknown host name",
                        "use localhost, or set server.address and hearsay.coverage.web.open to serve other names");
            case BAD_REQUEST ->
                new InvalidField("query", "cannot be decoded", "encode reserved characters, such as % as %25");
            case CONTENT_TOO_LARGE ->
                new InvalidField(
                        InvalidField.BODY,
                        "the form is larger than the service accepts",
                        "go back, shorten the longest field, and send the form again");
            case SERVICE_UNAVAILABLE ->
                new InvalidField(
                        InvalidField.REQUEST, "the largest number of clients is already connected", "retry later");
            default -> new InvalidField(InvalidField.REQUEST, known.getReasonPhrase(), "see /openapi");
        };
        ProblemDetail problem = ProblemResponses.problem(known, error.detail(), List.of(error));
        problem.setInstance(address(request));
        return problem;
    }

    /** The address of the failed request. If it is null, Spring inserts that of the error page. */
    private static @Nullable URI address(HttpServletRequest request) {
        try {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                    ? new URI(path)
                    : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
