package news.hearsay.extract;

import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RecordPosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Puts records aside that will never do. All dead letters of this service pass here. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final String group;
    private final Watch watch;

    /** @param group the consumer group that reads the records */
    DeadLetters(KafkaOperations<byte[], byte[]> kafka, String group, Watch watch) {
        this.kafka = kafka;
        this.group = group;
        this.watch = watch;
    }

    /** Sends within the transaction that runs: the letter is there if that is committed. */
    void send(ConsumerRecord<byte[], byte[]> message, Reason reason, Throwable failure) {
        watch.deadLettered(message, reason, () -> {
            // not the failure's words, which may cite the article
            LOG.error(
                    "{} goes to the dead letters as {} ({}); ./hearsay dead shows it",
                    RecordPosition.of(message),
                    reason.label(),
                    failure.getClass().getName());
            return kafka.send(DeadLetter.of(message, group, reason, failure));
        });
    }
}
