package news.hearsay.feeds.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints what is wrong with the file of feeds instead of a stack trace. Spring Boot finds it through
 * {@code META-INF/spring.factories}.
 */
final class FeedFileFailureAnalyzer extends AbstractFailureAnalyzer<InvalidFeedFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidFeedFileException cause) {
        return new FailureAnalysis(
                "The service cannot use its feeds: " + cause.getMessage(),
                "fix the file that hearsay.feeds.file names",
                cause);
    }
}
