package news.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RejectedRecord;
import news.hearsay.platform.kafka.ConsumerHealth;
import news.hearsay.platform.kafka.DeadLetterPublisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Stores each batch in one database transaction, and sends rejected records to the dead-letter topics. The container
 * commits the offsets after this listener returns. A batch that was interrupted is delivered again; storing it twice
 * changes nothing.
 */
@Component
class EventBatchListener {

    static final String ID = "store";

    private final BatchWriter writer;
    private final DeadLetterPublisher deadLetters;
    private final ConsumerHealth health;
    private final StoreMetrics metrics;

    EventBatchListener(
            BatchWriter writer, DeadLetterPublisher deadLetters, ConsumerHealth health, StoreMetrics metrics) {
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.health = health;
        this.metrics = metrics;
    }

    /**
     * Stores one batch.
     *
     * @throws RuntimeException if broker or database is unavailable: the container's error handler waits and delivers
     *     the same batch again
     */
    @KafkaListener(
            id = ID,
            idIsGroup = false,
            autoStartup = "false",
            topics = {
                Topics.ARTICLES,
                Topics.CLAIMS,
                Topics.ATTRIBUTIONS,
                Topics.EXTRACTIONS,
                Topics.RULINGS,
                Topics.SUBJECTS,
                Topics.WATCHES
            })
    void onBatch(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            metrics.measure(batch, () -> store(batch));
            health.consuming();
        } catch (RuntimeException e) {
            health.waiting(e);
            throw e;
        }
    }

    private void store(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<ReceivedEvent> events = new ArrayList<>(batch.size());
        List<RejectedRecord> rejected = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : batch) {
            try {
                events.add(new ReceivedEvent(message, EventCodec.decode(message)));
            } catch (InvalidEventException e) {
                rejected.add(new RejectedRecord(message, reason(e), e));
            }
        }
        rejected.addAll(writer.write(events));
        deadLetters.sendAndAwait(rejected);
    }

    private static Reason reason(InvalidEventException invalid) {
        return Failure.of(invalid) instanceof Failure.Poison(Reason reason) ? reason : Reason.BUG;
    }
}
