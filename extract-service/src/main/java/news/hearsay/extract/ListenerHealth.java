package news.hearsay.extract;

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
 * Up while the listener runs, which includes waiting for a broker that is away; down, and the service not alive, once a
 * bug has stopped it.
 */
final class ListenerHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerHealth.class);

    private final KafkaListenerEndpointRegistry listeners;
    private final ApplicationEventPublisher publisher;

    ListenerHealth(KafkaListenerEndpointRegistry listeners, ApplicationEventPublisher publisher) {
        this.listeners = listeners;
        this.publisher = publisher;
    }

    /** A consumer that ended by itself does not come back: whoever runs the service should start it anew. */
    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error(
                    "The listener has ended ({}); the service is not alive any more and needs a restart",
                    stopped.getReason());
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        }
    }

    @Override
    public Health health() {
        MessageListenerContainer listener = listeners.getListenerContainer(ArticleListener.ID);
        if (listener == null || !listener.isRunning() || !listener.isChildRunning()) {
            return Health.down()
                    .withDetail("listener", "stopped; the log says why")
                    .build();
        }
        var partitions = listener.getAssignedPartitions();
        return Health.up()
                .withDetail("partitions", partitions == null ? 0 : partitions.size())
                .build();
    }
}
