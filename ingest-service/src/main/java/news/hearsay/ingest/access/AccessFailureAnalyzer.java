package news.hearsay.ingest.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says in clear words why the service does not start, instead of a stack. Spring Boot finds it by
 * {@code spring.factories}.
 */
final class AccessFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnguardedException unguarded -> {
                    return analysis(
                            unguarded,
                            "set hearsay.ingest.access.keys-file (./hearsay key makes the file) or spring.security.oauth2.resourceserver.jwt, "
                                    + "or listen on loopback (server.address=127.0.0.1)");
                }
                case InvalidKeysException invalid -> {
                    return analysis(invalid, "mend the file that hearsay.ingest.access.keys-file names");
                }
                default -> {}
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(RuntimeException failure, String action) {
        return new FailureAnalysis("ingest does not start: " + failure.getMessage(), action, failure);
    }
}
