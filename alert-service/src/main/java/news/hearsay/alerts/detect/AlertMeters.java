package news.hearsay.alerts.detect;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The meter {@code hearsay.alerts.detected}: alerts by their kind. */
@Component
class AlertMeters {

    private final MeterRegistry meters;

    AlertMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void detected(String kind) {
        Counter.builder("hearsay.alerts.detected")
                .description("Alerts that were stored")
                .tag("kind", kind)
                .register(meters)
                .increment();
    }
}
