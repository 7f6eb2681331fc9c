package news.hearsay.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import news.hearsay.events.InvalidEventException.Flaw;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Encodes states of threads as records of {@link Topics#THREADS} and decodes them: CloudEvents 1.0 in binary mode, with
 * the id of the thread as key. The topic is compacted: the last record of a key has the thread's current state, or no
 * value if there is no such thread any more. Thread-safe.
 */
public final class ThreadStateCodec {

    /** The {@code type} of a state. */
    public static final String TYPE = "news.hearsay.thread.v1";
    /** The {@code type} of the record without a value that removes a thread. */
    public static final String REMOVED_TYPE = "news.hearsay.thread-removed.v1";
    /** The extension attribute of a removal that has the id of the thread into which this one was merged. */
    public static final String MERGED_INTO = "mergedinto";

    private static final URI SOURCE = URI.create("/hearsay/coverage");
    private static final URI SCHEMA = URI.create("urn:hearsay:schema:thread:v1");

    private ThreadStateCodec() {}

    /** Encodes a state. The same state is always encoded as the same bytes with the same {@code ce_id}. */
    public static ProducerRecord<String, byte[]> encode(ThreadState state) {
        byte[] json = EventCodec.MAPPER.writeValueAsBytes(state);
        CloudEvent event = CloudEventBuilder.v1()
                .withId(state.id() + "." + Ids.revision(Ids.sha256(json)))
                .withType(TYPE)
                .withSource(SOURCE)
                .withSubject(state.id())
                .withTime(state.lastChanged().atOffset(ZoneOffset.UTC))
                .withDataSchema(SCHEMA)
                .withData(EventCodec.JSON, json)
                .build();
        return record(state.id(), event);
    }

    /**
     * Encodes the removal of a thread, without a value.
     *
     * @param mergedInto the thread that contains its claims now; null if no thread does
     */
    public static ProducerRecord<String, byte[]> removal(String id, @Nullable String mergedInto) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id + ".removed")
                .withType(REMOVED_TYPE)
                .withSource(SOURCE)
                .withSubject(id);
        if (mergedInto != null) {
            event.withExtension(MERGED_INTO, mergedInto);
        }
        return record(id, event.build());
    }

    /**
     * Decodes a record.
     *
     * @return empty if the record removes the thread
     * @throws InvalidEventException if the record is not a CloudEvent, its type or version is unknown, or its data
     *     violates the contract
     */
    public static Optional<ThreadState> decode(ConsumerRecord<?, byte[]> message) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) {
            throw new InvalidEventException(Flaw.NOT_A_CLOUD_EVENT, "not a CloudEvent: " + e.getMessage(), e);
        }
        if (event.getType().equals(REMOVED_TYPE)) {
            return Optional.empty();
        }
        if (!event.getType().equals(TYPE)) {
            throw new InvalidEventException(Flaw.UNEXPECTED_TYPE, "unknown event type or version: " + event.getType());
        }
        if (event.getData() == null) {
            throw new InvalidEventException("the event has no data");
        }
        try {
            return Optional.of(EventCodec.MAPPER.readValue(event.getData().toBytes(), ThreadState.class));
        } catch (RuntimeException e) {
            throw new InvalidEventException("data does not fit " + TYPE + ": " + e.getMessage(), e);
        }
    }

    private static ProducerRecord<String, byte[]> record(String id, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(Topics.THREADS, null, null, id)
                .writeBinary(event);
    }
}
