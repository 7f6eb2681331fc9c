package news.hearsay.store.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The meters of retention. Thread-safe. */
@Component
class RetentionMetrics {

    private final Counter kept;
    private final Counter removed;

    RetentionMetrics(MeterRegistry meters) {
        kept = articles(meters, "kept");
        removed = articles(meters, "removed");
    }

    private static Counter articles(MeterRegistry meters, String outcome) {
        return Counter.builder("hearsay.retention.articles")
                .description("Articles that retention has looked at, by outcome")
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(OldArticles.Step step) {
        kept.increment(step.lookedAt() - step.removed());
        removed.increment(step.removed());
    }
}
