package news.hearsay.web.publish;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes events. After {@link #publish} has returned, all in-sync replicas have the event. Thread-safe.
 *
 * <p>The service neither waits for the broker at its start nor needs it for reading.
 */
@Component
public class EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaTemplate<String, byte[]> kafka;

    EventPublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Publishes one event, and waits at most 10 seconds for the acknowledgement.
     *
     * @throws NotPublishedException if there is none; publishing the same event again does no harm, because its id and
     *     bytes are the same
     */
    public void publish(ProducerRecord<String, byte[]> event) {
        try {
            kafka.send(event).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException();
        } catch (ExecutionException | TimeoutException | KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.warn("Kafka did not acknowledge an event on {}: {}", event.topic(), e.toString());
            throw new NotPublishedException();
        }
    }
}
