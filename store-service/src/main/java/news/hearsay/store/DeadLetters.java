package news.hearsay.store;

import java.time.Duration;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.stereotype.Component;

/**
 * Where records go that can't be stored: to {@code <topic>.dlt} with the bytes and headers that they came with, the reason
 * ({@code kafka_dlt-exception-message}) and where they stood ({@code kafka_dlt-original-topic}, {@code -partition}, {@code -offset}).
 */
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 2_000;

    private final DeadLetterPublishingRecoverer publisher;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka) {
        publisher = new DeadLetterPublishingRecoverer(
                kafka, (message, _) -> new TopicPartition(Topics.deadLetters(message.topic()), message.partition()));
        publisher.setFailIfSendResultIsError(true);
        publisher.setWaitForSendResultTimeout(Duration.ofSeconds(30));
        publisher.setLogRecoveryRecord(false);
        publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
    }

    /**
     * Returns once the broker has it.
     *
     * @throws org.springframework.kafka.KafkaException if it could not be sent
     */
    void send(ConsumerRecord<byte[], byte[]> message, Exception refusal) {
        String reason = reason(refusal);
        LOG.warn("Dead-lettered {}-{}@{}: {}", message.topic(), message.partition(), message.offset(), reason);
        publisher.accept(message, null, new RefusedException(reason, refusal));
    }

    private static String reason(Exception refusal) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refusal);
        String words = refusal instanceof org.springframework.dao.DataAccessException
                ? "the database refuses it: " + cause.getMessage()
                : String.valueOf(refusal.getMessage());
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + " …";
    }

    /** Carries the reason into the dead letter's headers. */
    static final class RefusedException extends RuntimeException {

        RefusedException(String reason, Exception cause) {
            super(reason, cause);
        }
    }
}
