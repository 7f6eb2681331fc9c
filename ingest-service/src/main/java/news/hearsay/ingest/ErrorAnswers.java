package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Errors that come up outside Spring MVC are problems too: those that a filter or the container sends, and requests
 * that Tomcat can't read.
 */
@Configuration(proxyBeanMethods = false)
class ErrorAnswers {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequestsAreProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @RestController
    static class Dispatched implements ErrorController {

        private final IngestProperties properties;
        private final Tally tally;

        Dispatched(IngestProperties properties, Tally tally) {
            this.properties = properties;
            this.tally = tally;
        }

        @Hidden
        @RequestMapping("/error")
        @Nullable
        ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
            if (response.isCommitted()) {
                // a stream broke off: what was answered until then stands, and nothing may be added
                return null;
            }
            HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                    ? HttpStatus.resolve(code)
                    : null;
            HttpStatus known = status == null ? HttpStatus.NOT_FOUND : status;
            return ResponseEntity.status(known)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(known));
        }

        /** Tomcat itself sends 400 and 408 when a body breaks off or stalls, and lets nobody else answer then. */
        private ProblemDetail problem(HttpStatus status) {
            return switch (status) {
                case BAD_REQUEST -> counted(Problems.of(RequestRefusedException.cutShort()));
                case REQUEST_TIMEOUT -> counted(Problems.of(RequestRefusedException.tooSlow(properties.bodyTimeout())));
                default -> Problems.of(status);
            };
        }

        private ProblemDetail counted(ProblemDetail problem) {
            tally.refused(problem);
            return problem;
        }
    }
}
