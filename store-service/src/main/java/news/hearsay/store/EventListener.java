package news.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.Topics;
import news.hearsay.store.rows.EventRows;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Stores each batch in one database transaction. The container commits the offsets after this listener returns, so a batch that was cut off
 * is read again; storing it twice changes nothing.
 */
@Component
class EventListener {

    static final String ID = "store";

    private final EventRows rows;
    private final DeadLetters deadLetters;
    private final Consumption consumption;

    EventListener(EventRows rows, DeadLetters deadLetters, Consumption consumption) {
        this.rows = rows;
        this.deadLetters = deadLetters;
        this.consumption = consumption;
    }

    /** @throws RuntimeException if broker or database is away: the container's error handler waits and brings the same batch again */
    @KafkaListener(
            id = ID,
            idIsGroup = false,
            autoStartup = "false",
            topics = {Topics.ARTICLES, Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS})
    void onBatch(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            store(decoded(batch));
            consumption.goesOn();
        } catch (RuntimeException e) {
            consumption.waits(e);
            throw e;
        }
    }

    private List<Received> decoded(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<Received> events = new ArrayList<>(batch.size());
        for (ConsumerRecord<byte[], byte[]> message : batch) {
            try {
                events.add(new Received(message, decoded(message)));
            } catch (InvalidEventException e) {
                deadLetters.send(message, e);
            }
        }
        return events;
    }

    private static Event decoded(ConsumerRecord<byte[], byte[]> message) {
        Event event;
        try {
            event = EventCodec.decode(message);
        } catch (InvalidEventException e) {
            throw e;
        } catch (RuntimeException e) {
            // decoding depends on nothing but the record's bytes, so trying again would not help
            throw new InvalidEventException("can't be decoded: " + e, e);
        }
        if (event == null) {
            throw new InvalidEventException("the event's data is null");
        }
        return event;
    }

    /** All in one transaction, unless the database refuses: then by halves, until the events that it refuses stand alone. */
    private void store(List<Received> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            rows.store(events.stream().map(Received::event).toList(), partitions(events));
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.PASSING) {
                throw e;
            }
            if (events.size() == 1) {
                deadLetters.send(events.getFirst().message(), e);
            } else {
                int half = events.size() / 2;
                store(events.subList(0, half));
                store(events.subList(half, events.size()));
            }
        }
    }

    private static Set<Integer> partitions(List<Received> events) {
        return events.stream().map(received -> received.message().partition()).collect(Collectors.toSet());
    }

    private record Received(ConsumerRecord<byte[], byte[]> message, Event event) {}
}
