package news.hearsay.feeds.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends a problem for errors that a filter or the container reports by their status alone. */
@RestController
class FeedErrorController implements ErrorController {

    @Hidden
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.NOT_FOUND : status;
        String detail = known.getReasonPhrase();
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemResponses.problem(
                        known, detail, List.of(new InvalidField(InvalidField.REQUEST, detail, "see /openapi"))));
    }
}
