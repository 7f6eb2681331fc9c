package news.hearsay.feeds.poll;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Meters of polls.
 *
 * <ul>
 *   <li>{@code hearsay.feeds.polls}: polls by {@code outcome}: {@code read}, {@code unchanged}, {@code damaged},
 *       {@code failed}, {@code gone} or {@code postponed}.
 *   <li>{@code hearsay.feeds.items}: versions of items by {@code outcome}; here {@code found}.
 * </ul>
 */
@Component
class PollMeters {

    private final MeterRegistry registry;

    PollMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void polled(PollOutcome outcome, int changed) {
        registry.counter("hearsay.feeds.polls", "outcome", outcome.label()).increment();
        registry.counter("hearsay.feeds.items", "outcome", "found").increment(changed);
    }
}
