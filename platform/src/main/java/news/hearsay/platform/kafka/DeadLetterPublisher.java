package news.hearsay.platform.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.RecordPosition;
import news.hearsay.platform.failure.RejectedRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends records that can never be processed to the dead-letter topics: each within a span of its own, counted, and
 * logged without the words of its failure, which may quote the record. Thread-safe.
 */
public final class DeadLetterPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final String group;
    private final RecordTracing tracing;
    private final RecordMeters meters;

    /**
     * Creates a publisher.
     *
     * @param group the consumer group that read the records
     */
    public DeadLetterPublisher(
            KafkaOperations<byte[], byte[]> kafka, String group, RecordTracing tracing, RecordMeters meters) {
        this.kafka = kafka;
        this.group = group;
        this.tracing = tracing;
        this.meters = meters;
    }

    /**
     * Sends one dead letter, within the current transaction if there is one: then it is there if that is committed.
     *
     * @return completes when the broker has it
     * @throws RuntimeException if it could not be sent
     */
    public CompletableFuture<?> send(RejectedRecord rejected) {
        meters.deadLettered(rejected.message().topic(), rejected.reason().label());
        return tracing.inSpan("dead-letter", rejected.message(), () -> {
            LOG.warn(
                    "{} goes to the dead-letter topic: {} ({}). See ./hearsay dead",
                    RecordPosition.of(rejected.message()),
                    rejected.reason().label(),
                    rejected.failure().getClass().getName());
            return kafka.send(DeadLetter.of(rejected.message(), group, rejected.reason(), rejected.failure()));
        });
    }

    /**
     * Sends all, and returns once the broker has them.
     *
     * @throws RuntimeException if one could not be sent; others may have been
     */
    public void sendAndAwait(List<RejectedRecord> rejected) {
        CompletableFuture.allOf(rejected.stream().map(this::send).toArray(CompletableFuture[]::new))
                .join();
    }
}
