package news.hearsay.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.stereotype.Component;

/** Whether events are being stored, as the health that {@code /actuator/health} shows under {@code consumption}. */
@Component("consumption")
class Consumption implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Consumption.class);

    private final ApplicationEventPublisher publisher;
    private final AtomicReference<@Nullable String> obstacle = new AtomicReference<>("just starting");

    Consumption(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Something was stored, or may be now. */
    void goesOn() {
        if (obstacle.getAndSet(null) != null) {
            LOG.info("Events are being stored");
        }
    }

    /** What came can't be stored for now and will be tried again. */
    void waits(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (!words.equals(obstacle.getAndSet(words))) {
            LOG.warn("Events can't be stored for now, trying again until they can: {}", words);
        }
    }

    /** A consumer that ended by itself does not come back: whoever runs the service should start it anew. */
    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error(
                    "A consumer has ended ({}); the service is not alive any more and needs a restart",
                    stopped.getReason());
            obstacle.set("a consumer has ended: " + stopped.getReason());
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        }
    }

    @Override
    public Health health() {
        String words = obstacle.get();
        return words == null
                ? Health.up().build()
                : Health.outOfService().withDetail("reason", words).build();
    }
}
