package news.hearsay.coverage.assembly;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The worker's health, as {@code coverage}. Part of readiness. */
@Component
class CoverageHealthIndicator implements HealthIndicator {

    private final CoverageWorker worker;

    CoverageHealthIndicator(CoverageWorker worker) {
        this.worker = worker;
    }

    @Override
    public Health health() {
        return worker.health();
    }
}
