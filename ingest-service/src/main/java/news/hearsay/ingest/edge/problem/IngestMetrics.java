package news.hearsay.ingest.edge.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Counts accepted articles and, by problem type, rejected requests and lines. Thread-safe. */
@Component
public class IngestMetrics {

    private final MeterRegistry meters;
    private final Counter accepted;

    IngestMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.accepted = Counter.builder("hearsay.articles.accepted")
                .description("Articles that Kafka has acknowledged")
                .register(meters);
    }

    /** Counts one article that Kafka has acknowledged. */
    public void accepted() {
        accepted.increment();
    }

    /** Counts one request, or one line of a stream, whose response is a problem. */
    public void rejected(ProblemDetail problem) {
        Counter.builder("hearsay.articles.rejected")
                .description("Requests, and lines of streams, whose response is a problem")
                .tag("reason", reason(problem.getType()))
                .register(meters)
                .increment();
    }

    /** The last part of the type. There are few types, and none is derived from what a client sends. */
    private static String reason(@Nullable URI type) {
        String text = String.valueOf(type);
        return text.startsWith("urn:") ? text.substring(text.lastIndexOf(':') + 1) : "other";
    }
}
