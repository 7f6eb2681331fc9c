package news.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Stores each batch in one database transaction; what can't be stored is put aside. The container commits the offsets
 * after this listener returns, so a batch that was cut off is read again; storing it twice changes nothing.
 */
@Component
class EventListener {

    static final String ID = "store";

    private final Storage storage;
    private final DeadLetters deadLetters;
    private final Consumption consumption;
    private final Watch watch;

    EventListener(Storage storage, DeadLetters deadLetters, Consumption consumption, Watch watch) {
        this.storage = storage;
        this.deadLetters = deadLetters;
        this.consumption = consumption;
        this.watch = watch;
    }

    /**
     * @throws RuntimeException if broker or database is away: the container's error handler waits and brings the same
     *     batch again
     */
    @KafkaListener(
            id = ID,
            idIsGroup = false,
            autoStartup = "false",
            topics = {Topics.ARTICLES, Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS})
    void onBatch(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            watch.over(batch, () -> {
                List<Poison> poison = new ArrayList<>();
                storage.store(decoded(batch, poison), poison);
                deadLetters.send(poison);
            });
            consumption.goesOn();
        } catch (RuntimeException e) {
            consumption.waits(e);
            throw e;
        }
    }

    private static List<Received> decoded(List<ConsumerRecord<byte[], byte[]>> batch, List<Poison> poison) {
        List<Received> events = new ArrayList<>(batch.size());
        for (ConsumerRecord<byte[], byte[]> message : batch) {
            try {
                events.add(new Received(message, EventCodec.decode(message)));
            } catch (InvalidEventException e) {
                poison.add(new Poison(
                        message, Failure.of(e) instanceof Failure.Poison(Reason reason) ? reason : Reason.BUG, e));
            }
        }
        return events;
    }
}
