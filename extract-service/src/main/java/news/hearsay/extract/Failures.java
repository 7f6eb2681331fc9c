package news.hearsay.extract;

import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Which failures are an article's own, and which are to be waited out. What fails while an article is read is the article's: it is
 * dead-lettered, and the others go on. What fails while results are sent or committed is Kafka's: the whole batch is rolled back and tried
 * again for as long as it takes. A failure of the virtual machine is neither, and stops the listener.
 */
final class Failures {

    private Failures() {}

    /** Whether a failure of reading is the article's own. */
    static boolean isOfTheArticle(Throwable failure) {
        // a stack overflows where a text is nested too deeply; any other Error is the machine's
        return failure instanceof RuntimeException || failure instanceof StackOverflowError;
    }

    /** Such a failure as the reason to give with the dead letter. */
    static Exception reason(Throwable failure) {
        return failure instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("the text is nested too deeply to be read", failure);
    }

    /** The pauses between tries, without end. */
    static BackOff pauses(ExtractProperties properties) {
        ExponentialBackOff backOff = new ExponentialBackOff(properties.retryAfter().toMillis(), 2);
        backOff.setMaxInterval(properties.retryAtMost().toMillis());
        return backOff;
    }
}
