package news.hearsay.feeds.work;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The worker's health, as {@code feeds}: out of service while the database or ingest keeps it from its work. A feed
 * that fails does not affect it.
 */
@Component("feedsHealthIndicator")
class FeedHealthIndicator implements HealthIndicator {

    private final FeedWorker worker;

    FeedHealthIndicator(FeedWorker worker) {
        this.worker = worker;
    }

    @Override
    public Health health() {
        Map<String, String> problems = worker.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetails(problems).build();
    }
}
