package news.hearsay.extract;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Up while the listener runs, which includes waiting for a broker that is away; down once a bug has stopped it. */
final class ListenerHealth implements HealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    ListenerHealth(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        MessageListenerContainer listener = listeners.getListenerContainer(ArticleListener.ID);
        if (listener == null || !listener.isRunning() || !listener.isChildRunning()) {
            return Health.down().withDetail("listener", "stopped; the log says why").build();
        }
        var partitions = listener.getAssignedPartitions();
        return Health.up().withDetail("partitions", partitions == null ? 0 : partitions.size()).build();
    }
}
