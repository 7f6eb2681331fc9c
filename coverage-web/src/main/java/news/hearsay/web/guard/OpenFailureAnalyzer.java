package news.hearsay.web.guard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in clear words why the service does not start, instead of a stack. Spring Boot finds it by
 * {@code spring.factories}.
 */
final class OpenFailureAnalyzer extends AbstractFailureAnalyzer<OpenException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, OpenException cause) {
        return new FailureAnalysis(
                "coverage does not start: " + cause.getMessage(),
                "set hearsay.coverage.web.open=true if that is meant, or listen on loopback (server.address=127.0.0.1)",
                cause);
    }
}
