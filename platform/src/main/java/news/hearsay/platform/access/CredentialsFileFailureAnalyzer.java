package news.hearsay.platform.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints what is wrong with a file of keys or users instead of a stack trace. Spring Boot finds it through
 * {@code META-INF/spring.factories}.
 */
final class CredentialsFileFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCredentialsFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidCredentialsFileException cause) {
        return new FailureAnalysis(
                "The service cannot use its file of credentials: " + cause.getMessage(),
                "fix the file that hearsay.ingest.access.keys-file or hearsay.coverage.web.access.users-file names",
                cause);
    }
}
