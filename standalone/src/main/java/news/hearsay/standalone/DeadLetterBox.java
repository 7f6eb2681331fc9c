package news.hearsay.standalone;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RecordPosition;
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
 * Reads the topics of dead letters. Which letters were sent again is told by the offsets of one consumer group for each
 * reason, see {@link DeadLetter#replayGroup}: a letter before the offset was, one after it waits.
 */
final class DeadLetterBox implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;

    /**
     * @param settings where the broker is, and how to talk to it
     * @param patience how long the broker may take for one answer
     */
    DeadLetterBox(Map<String, Object> settings, Duration patience) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("default.api.timeout.ms", (int) patience.toMillis());
        all.put("request.timeout.ms", (int) patience.toMillis());
        this.admin = Admin.create(all);
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        this.settings = Map.copyOf(all);
        this.consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.patience = patience;
    }

    /** The partitions of those topics of dead letters that there are. */
    List<TopicPartition> partitions() {
        Set<String> there = consumer.listTopics().keySet();
        return Topics.ALL.stream()
                .map(Topics::deadLetters)
                .filter(there::contains)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /**
     * For each reason, up to which offset of which partition its letters were sent again. Once a replay that was killed
     * has been ended.
     */
    Map<Reason, Map<TopicPartition, Long>> sentAgain() {
        Map<String, ListConsumerGroupOffsetsSpec> groups = Stream.of(Reason.values())
                .collect(Collectors.toMap(DeadLetter::replayGroup, _ -> new ListConsumerGroupOffsetsSpec()));
        var answers = admin.listConsumerGroupOffsets(groups, new ListConsumerGroupOffsetsOptions().requireStable(true));
        Map<Reason, Map<TopicPartition, Long>> offsets = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            Map<TopicPartition, Long> ofReason = new HashMap<>();
            for (var entry : answered(answers.partitionsToOffsetAndMetadata(DeadLetter.replayGroup(reason)))
                    .entrySet()) {
                if (entry.getValue() != null) {
                    ofReason.put(entry.getKey(), entry.getValue().offset());
                }
            }
            offsets.put(reason, ofReason);
        }
        return offsets;
    }

    /** Gives each letter that stands in a partition now, in order, from an offset on. */
    void read(TopicPartition partition, long from, Consumer<DeadLetter> reader) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        consumer.seekToBeginning(List.of(partition));
        if (consumer.position(partition) < from) {
            consumer.seek(partition, from);
        }
        long lastCame = System.nanoTime();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                if (letter.offset() < end) {
                    reader.accept(DeadLetter.read(letter));
                }
                lastCame = System.nanoTime();
            }
            if (System.nanoTime() - lastCame > patience.toNanos()) {
                throw new CommandFailedException("the broker does not give out " + partition + " to its end");
            }
        }
    }

    /** The record that stands there, if there is one. Letters may be read meanwhile. */
    Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        try (var other = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var known = other.listTopics().get(place.topic());
            if (known == null || known.size() <= place.partition() || place.partition() < 0) {
                return Optional.empty();
            }
            other.assign(List.of(partition));
            if (place.offset() < other.beginningOffsets(List.of(partition)).get(partition)
                    || place.offset() >= other.endOffsets(List.of(partition)).get(partition)) {
                return Optional.empty();
            }
            other.seek(partition, place.offset());
            long asked = System.nanoTime();
            while (other.position(partition) <= place.offset() && System.nanoTime() - asked < patience.toNanos()) {
                for (ConsumerRecord<byte[], byte[]> message : other.poll(Duration.ofMillis(200))) {
                    return Optional.of(message).filter(found -> found.offset() == place.offset());
                }
            }
            return Optional.empty();
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> answered(
            KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> answer) {
        try {
            return answer.get();
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
