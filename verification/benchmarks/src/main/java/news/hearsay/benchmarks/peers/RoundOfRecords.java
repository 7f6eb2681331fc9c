package news.hearsay.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records in one transaction. Consumers that read committed records see all of them at the commit, so the time of
 * sending is not part of a measurement.
 */
final class RoundOfRecords {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 10;

    private final Producer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> ends;

    private RoundOfRecords(Producer<byte[], byte[]> producer, Map<TopicPartition, Long> ends) {
        this.producer = producer;
        this.ends = ends;
    }

    /** Returns a producer for {@link #send}. */
    static Producer<byte[], byte[]> producer(String servers) {
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "transactional.id",
                        "rounds",
                        "linger.ms",
                        5,
                        "compression.type",
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    /** Sends records and waits until Kafka has them, without a commit. */
    static RoundOfRecords send(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> message : records) {
            var _ = producer.send(message, (sent, failure) -> {
                if (failure == null) {
                    ends.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset() + 1, Math::max);
                }
            });
        }
        producer.flush();
        return new RoundOfRecords(producer, ends);
    }

    void commit() {
        producer.commitTransaction();
    }

    /** Waits until a group of consumers has committed the offsets of all records. */
    void await(Admin admin, String group) throws Exception {
        while (true) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata position = committed.get(end.getKey());
                return position != null && position.offset() >= end.getValue();
            })) {
                return;
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }
}
