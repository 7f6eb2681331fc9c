package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends what came of a batch, within the transaction that the listener's container has begun: what was found to its
 * topics, and what will never do to the dead letters.
 */
final class ExtractionPublisher {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final DeadLetters deadLetters;

    ExtractionPublisher(KafkaOperations<byte[], byte[]> kafka, DeadLetters deadLetters) {
        this.kafka = kafka;
        this.deadLetters = deadLetters;
    }

    /**
     * Sends in the order given.
     *
     * @throws RuntimeException if Kafka doesn't take it; a failure that comes later makes the commit fail
     */
    void publish(List<Reading> readings) {
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Found(var messages, var _) ->
                    messages.forEach(message -> kafka.send(withKeyAsBytes(message)));
                case Reading.Poison(var message, var reason, var failure) -> deadLetters.send(message, reason, failure);
            }
        }
    }

    /** Keys are read and sent as bytes, so that a dead letter keeps one that is no text. */
    private static ProducerRecord<byte[], byte[]> withKeyAsBytes(ProducerRecord<String, byte[]> message) {
        return new ProducerRecord<>(
                message.topic(),
                message.partition(),
                message.timestamp(),
                message.key().getBytes(UTF_8),
                message.value(),
                message.headers());
    }
}
