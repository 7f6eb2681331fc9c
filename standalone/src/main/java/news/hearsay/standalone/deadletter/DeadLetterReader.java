package news.hearsay.standalone.deadletter;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Discard;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RecordPosition;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the dead-letter topics. The committed offsets of one consumer group per reason separate the dead letters that
 * were sent again from those that wait, see {@link DeadLetter#replayGroup}.
 */
final class DeadLetterReader implements AutoCloseable {

    private static final int FETCH_WAIT_MILLIS = 20;

    private final Map<String, Object> settings;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration timeout;

    /**
     * @param settings of a Kafka client, with the address of the broker
     * @param timeout the time limit for each response of the broker
     */
    DeadLetterReader(Map<String, Object> settings, Duration timeout) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("default.api.timeout.ms", (int) timeout.toMillis());
        all.put("request.timeout.ms", (int) timeout.toMillis());
        this.admin = Admin.create(all);
        all.put("isolation.level", "read_committed");
        // It reads to a known end. A fetch that waited for more records would delay the next request to the broker.
        all.put("fetch.max.wait.ms", FETCH_WAIT_MILLIS);
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        this.settings = Map.copyOf(all);
        this.consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.timeout = timeout;
    }

    /** The partitions of the dead-letter topics that exist. */
    List<TopicPartition> partitions() {
        Set<String> existing = consumer.listTopics().keySet();
        return Topics.WITH_DEAD_LETTERS.stream()
                .map(Topics::deadLetters)
                .filter(existing::contains)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Reads the progress of the replays. Waits until the transaction of a killed replay has ended. */
    ReplayProgress replayProgress() {
        Map<String, ListConsumerGroupOffsetsSpec> groups = Stream.of(Reason.values())
                .collect(Collectors.toMap(DeadLetter::replayGroup, _ -> new ListConsumerGroupOffsetsSpec()));
        var futures = admin.listConsumerGroupOffsets(groups, new ListConsumerGroupOffsetsOptions().requireStable(true));
        Map<Reason, Map<TopicPartition, Long>> offsets = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            Map<TopicPartition, Long> ofReason = new HashMap<>();
            for (var entry : await(futures.partitionsToOffsetAndMetadata(DeadLetter.replayGroup(reason)))
                    .entrySet()) {
                if (entry.getValue() != null) {
                    ofReason.put(entry.getKey(), entry.getValue().offset());
                }
            }
            offsets.put(reason, ofReason);
        }
        return new ReplayProgress(offsets);
    }

    /** Passes on the dead letters that a partition contains now, in order. */
    void read(TopicPartition partition, Consumer<DeadLetter> letters) {
        read(partition, letters, (_, _) -> {});
    }

    /** @param discards receives the position of each discard, and the discard */
    void read(TopicPartition partition, Consumer<DeadLetter> letters, BiConsumer<RecordPosition, Discard> discards) {
        consumer.assign(List.of(partition));
        long end = offset(consumer.endOffsets(List.of(partition)), partition);
        consumer.seekToBeginning(List.of(partition));
        long lastRecord = System.nanoTime();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                if (letter.offset() < end && Discard.isOne(letter)) {
                    discards.accept(RecordPosition.of(letter), Discard.read(letter));
                } else if (letter.offset() < end) {
                    letters.accept(DeadLetter.read(letter));
                }
                lastRecord = System.nanoTime();
            }
            if (System.nanoTime() - lastRecord > timeout.toNanos()) {
                throw new CommandFailedException("timed out reading " + partition + " to the end: raise --timeout");
            }
        }
    }

    /**
     * Returns the dead letter at a position, or empty if there is none: no record, one of another topic, or a discard.
     */
    Optional<ConsumerRecord<byte[], byte[]>> deadLetterAt(RecordPosition place) {
        return Topics.WITH_DEAD_LETTERS.stream().map(Topics::deadLetters).anyMatch(place.topic()::equals)
                ? at(place).filter(record -> !Discard.isOne(record))
                : Optional.empty();
    }

    /** Returns the record at a position, or empty if there is none. May be called while {@link #read} runs. */
    Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        try (var other = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var known = other.listTopics().get(place.topic());
            if (known == null || known.size() <= place.partition() || place.partition() < 0) {
                return Optional.empty();
            }
            other.assign(List.of(partition));
            if (place.offset() < offset(other.beginningOffsets(List.of(partition)), partition)
                    || place.offset() >= offset(other.endOffsets(List.of(partition)), partition)) {
                return Optional.empty();
            }
            other.seek(partition, place.offset());
            long asked = System.nanoTime();
            while (other.position(partition) <= place.offset() && System.nanoTime() - asked < timeout.toNanos()) {
                for (ConsumerRecord<byte[], byte[]> message : other.poll(Duration.ofMillis(200))) {
                    return Optional.of(message).filter(found -> found.offset() == place.offset());
                }
            }
            return Optional.empty();
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNullElse(offsets.get(partition), 0L);
    }

    private static Map<TopicPartition, OffsetAndMetadata> await(
            KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(1));
    }
}
