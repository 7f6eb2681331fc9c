package news.hearsay.alerts.work;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The worker's health, as {@code alerts}: out of service while the database keeps it from its work. */
@Component("alertsHealthIndicator")
class AlertHealthIndicator implements HealthIndicator {

    private final AlertWorker worker;

    AlertHealthIndicator(AlertWorker worker) {
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
