package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The records of the topics and the progress of their consumers. */
public final class TopicRecords {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Waits until a consumer group has committed every record that is now in its topics. End offsets do not serve: a
     * transaction ends with a marker, whose offset no consumer commits.
     */
    public void awaitReadToTheEnd(String group) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> topics = group.startsWith("hearsay-extract") ? List.of(Topics.ARTICLES) : Topics.ALL;
        Map<TopicPartition, Long> last = topics.stream()
                .flatMap(topic -> records(topic).stream())
                .collect(Collectors.toMap(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        ConsumerRecord::offset,
                        Math::max));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            while (!isRead(admin, group, last)) {
                assertThat(System.nanoTime())
                        .as("%s has not read to the end", group)
                        .isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    /** Creates a consumer group that has read all records of all topics, and returns its name. */
    String newGroupAtTheEnd() {
        String group = "hearsay-store-" + UUID.randomUUID();
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Admin admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            consumer.endOffsets(partitions(Topics.ALL))
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't set the offsets of " + group, e.getCause());
        }
        return group;
    }

    /** Returns all records of a topic, in order within each partition. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(List.of(topic));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Sends records again, to their topics and partitions. */
    void send(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "max.request.size", 9_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static boolean isRead(Admin admin, String group, Map<TopicPartition, Long> last)
            throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return last.entrySet().stream()
                    .allMatch(record -> read.get(record.getKey()) != null
                            && read.get(record.getKey()).offset() > record.getValue());
        } catch (ExecutionException _) {
            // The group may not exist yet.
            return false;
        }
    }

    private static List<TopicPartition> partitions(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, TestPipeline.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toList());
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "isolation.level", "read_committed");
    }
}
