package news.hearsay.platform.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints why a service refuses to listen beyond loopback, and the fix, instead of a stack trace. Spring Boot finds it
 * through {@code META-INF/spring.factories}.
 */
final class UnguardedFailureAnalyzer extends AbstractFailureAnalyzer<UnguardedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnguardedException cause) {
        return new FailureAnalysis(
                "The service " + cause.getMessage() + ".",
                cause.fix() + ", or listen on loopback (server.address=127.0.0.1)",
                cause);
    }
}
