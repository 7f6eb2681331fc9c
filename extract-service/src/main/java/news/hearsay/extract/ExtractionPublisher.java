package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Sends what came of a batch, within the transaction that the listener's container has begun: what was found to its topics, and what will
 * never do to the dead letters, as it came, with the reason in headers ({@code kafka_dlt-exception-fqcn}, {@code …-exception-message},
 * {@code …-original-topic}, {@code …-original-partition} and so on).
 */
final class ExtractionPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionPublisher.class);
    /** The producer chooses the partition by the key. */
    private static final int BY_KEY = -1;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final DeadLetterPublishingRecoverer deadLetters;

    ExtractionPublisher(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
        this.deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (message, _) -> new TopicPartition(Topics.deadLetters(message.topic()), BY_KEY));
        deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        deadLetters.setLogRecoveryRecord(false);
    }

    /**
     * Sends in the order given.
     *
     * @throws RuntimeException if Kafka doesn't take it; a failure that comes later makes the commit fail
     */
    void publish(List<Reading> readings) {
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Found(var messages) -> messages.forEach(message -> kafka.send(withKeyAsBytes(message)));
                case Reading.Poison(var message, var reason) -> {
                    LOG.error(
                            "{} partition {} offset {} goes to the dead letters: {}",
                            message.topic(),
                            message.partition(),
                            message.offset(),
                            reason.getMessage());
                    deadLetters.accept(message, null, reason);
                }
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
