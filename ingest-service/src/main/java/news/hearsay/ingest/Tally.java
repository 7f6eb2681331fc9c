package news.hearsay.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Counts articles that were taken and what was refused, by the problem's type; what else there is to count, Spring
 * counts. Thread-safe.
 */
@Component
class Tally {

    private final MeterRegistry meters;
    private final Counter accepted;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.accepted = Counter.builder("hearsay.articles.accepted")
                .description("Articles that Kafka has acknowledged")
                .register(meters);
    }

    void accepted() {
        accepted.increment();
    }

    /** A request, or a line of a stream, that was answered by a problem. */
    void refused(ProblemDetail problem) {
        Counter.builder("hearsay.articles.rejected")
                .description("Requests, and lines of streams, that were answered by a problem")
                .tag("reason", reason(problem.getType()))
                .register(meters)
                .increment();
    }

    /** The type's last part. Types are few and none is made from what a client sent. */
    private static String reason(URI type) {
        String words = String.valueOf(type);
        return words.startsWith("urn:") ? words.substring(words.lastIndexOf(':') + 1) : "other";
    }
}
