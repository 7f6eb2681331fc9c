package news.hearsay.platform.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints what is wrong with the keys file instead of a stack trace. Spring Boot finds it through
 * {@code META-INF/spring.factories}.
 */
final class KeysFailureAnalyzer extends AbstractFailureAnalyzer<InvalidKeysException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidKeysException cause) {
        return new FailureAnalysis(
                "The service cannot use its keys: " + cause.getMessage(),
                "fix the file that hearsay.ingest.access.keys-file names",
                cause);
    }
}
