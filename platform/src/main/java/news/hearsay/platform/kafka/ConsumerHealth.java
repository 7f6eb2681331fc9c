package news.hearsay.platform.kafka;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import news.hearsay.platform.failure.Causes;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The health of a service's Kafka listener:
 *
 * <ul>
 *   <li>up while it consumes, which includes that the broker is unavailable;
 *   <li>out of service while it waits for something else, such as the database, and retries;
 *   <li>down when it has stopped. If a consumer ended by itself, the service is not alive any more
 *       ({@link LivenessState#BROKEN}): a consumer does not come back, so the service needs a restart.
 * </ul>
 *
 * Thread-safe.
 */
public final class ConsumerHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerHealth.class);

    private final KafkaListenerEndpointRegistry listeners;
    private final String listenerId;
    private final ApplicationEventPublisher publisher;
    private final AtomicReference<@Nullable String> obstacle = new AtomicReference<>("starting");
    private volatile ConsumerStoppedEvent.@Nullable Reason ended;

    /**
     * Creates the health of a listener that has not started yet.
     *
     * @param publisher receives {@link LivenessState#BROKEN}
     */
    public ConsumerHealth(
            KafkaListenerEndpointRegistry listeners, String listenerId, ApplicationEventPublisher publisher) {
        this.listeners = listeners;
        this.listenerId = listenerId;
        this.publisher = publisher;
    }

    /** Reports that a batch was processed, or may be from now on. */
    public void consuming() {
        if (obstacle.getAndSet(null) != null) {
            LOG.info("Listener {} consumes", listenerId);
        }
    }

    /** Reports that nothing can be processed for now, and that it will be retried. Logs each new reason once. */
    public void waiting(Throwable failure) {
        String reason = Causes.describeRoot(failure);
        if (!reason.equals(obstacle.getAndSet(reason))) {
            LOG.warn("Listener {} cannot consume and retries: {}", listenerId, reason);
        }
    }

    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error(
                    "A consumer of listener {} has ended ({}). The service is broken and needs a restart",
                    listenerId,
                    stopped.getReason());
            ended = stopped.getReason();
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        }
    }

    @Override
    public Health health() {
        ConsumerStoppedEvent.Reason reason = ended;
        if (reason != null) {
            return Health.down()
                    .withDetail("reason", "a consumer has ended: " + reason)
                    .build();
        }
        String waitingFor = obstacle.get();
        if (waitingFor != null) {
            return Health.outOfService().withDetail("reason", waitingFor).build();
        }
        MessageListenerContainer listener = listeners.getListenerContainer(listenerId);
        if (listener == null || !listener.isRunning() || !listener.isChildRunning()) {
            return Health.down().withDetail("reason", "the listener is stopped").build();
        }
        Collection<TopicPartition> partitions = listener.getAssignedPartitions();
        return Health.up()
                .withDetail("partitions", partitions == null ? 0 : partitions.size())
                .build();
    }
}
