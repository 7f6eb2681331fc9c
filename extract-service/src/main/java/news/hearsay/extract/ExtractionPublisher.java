package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import news.hearsay.platform.kafka.DeadLetterPublisher;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends the results of a batch within the transaction that the listener's container has begun: events to their topics,
 * rejected records to the dead-letter topic.
 */
final class ExtractionPublisher {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final DeadLetterPublisher deadLetters;

    ExtractionPublisher(KafkaOperations<byte[], byte[]> kafka, DeadLetterPublisher deadLetters) {
        this.kafka = kafka;
        this.deadLetters = deadLetters;
    }

    /**
     * Sends in the order given.
     *
     * @throws RuntimeException if a record cannot be sent; a later failure makes the commit fail
     */
    void publish(List<ExtractionResult> results) {
        for (ExtractionResult result : results) {
            switch (result) {
                case ExtractionResult.Extracted(var messages, var _) -> messages.forEach(this::send);
                case ExtractionResult.Rejected(var rejected) -> {
                    var _ = deadLetters.send(rejected);
                }
            }
        }
    }

    /** Ignores the result: the commit of the transaction reports a failure. */
    private void send(ProducerRecord<String, byte[]> message) {
        var _ = kafka.send(withKeyAsBytes(message));
    }

    /** Keys are consumed and sent as bytes, so that a dead letter keeps a key that is not text. */
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
