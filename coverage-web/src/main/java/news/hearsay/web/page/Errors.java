package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import news.hearsay.web.request.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors as pages for people, and those that come up outside Spring MVC as problems. */
@Hidden
@Controller
class Errors implements ErrorController {

    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (response.isCommitted()) {
            return null;
        }
        ProblemDetail problem =
                request.getAttribute(Problems.PROBLEM) instanceof ProblemDetail known ? known : plain(request);
        if (Problems.isForPeople(request)) {
            model.addAttribute("problem", problem);
            model.addAttribute(
                    "wrong",
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

    private static ProblemDetail plain(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.NOT_FOUND : status;
        return Problems.of(
                known,
                switch (known) {
                    case FORBIDDEN ->
                        "this service goes by localhost: call it so, or set hearsay.coverage.web.open and server.address";
                    case SERVICE_UNAVAILABLE -> "as many as may listen do already: try again later";
                    default -> known.getReasonPhrase();
                });
    }
}
