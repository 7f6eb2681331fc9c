package news.hearsay.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Extraction;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Both ends of the pipeline under test: sends articles and reads the committed events. */
final class TestPipeline implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    TestBackends.bootstrapServers(),
                    "max.request.size",
                    Topics.MAX_DEAD_LETTER_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Starts with empty topics. */
    static TestPipeline fresh() {
        List<NewTopic> topics = new ArrayList<>(TopicCreation.definitions(3, (short) 1));
        topics.addAll(TopicCreation.rereads(3, (short) 1));
        TestBackends.freshTopics(topics);
        return new TestPipeline();
    }

    void send(Article article) {
        send(EventCodec.encode(article, article.receivedAt()));
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns all committed records of a topic. */
    List<ConsumerRecord<String, byte[]>> on(String topic) {
        return read(topic, "read_committed");
    }

    /** Returns all records that were written to a topic, including aborted ones. */
    List<ConsumerRecord<String, byte[]>> everOn(String topic) {
        return read(topic, "read_uncommitted");
    }

    /** Waits until the topic's committed records satisfy the condition, and returns them. */
    List<ConsumerRecord<String, byte[]>> await(String topic, Predicate<List<ConsumerRecord<String, byte[]>>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<ConsumerRecord<String, byte[]>> messages = on(topic);
            if (wanted.test(messages)) {
                return messages;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("condition not met within %s: %s".formatted(PATIENCE, messages));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Waits for at least {@code count} extractions of the article. */
    List<ConsumerRecord<String, byte[]>> awaitExtractions(Article article, int count) {
        return await(Topics.EXTRACTIONS, messages -> of(article, messages).size() >= count);
    }

    static List<ConsumerRecord<String, byte[]>> of(Article article, List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream()
                .filter(message -> article.id().equals(message.key()))
                .toList();
    }

    static Extraction extraction(ConsumerRecord<String, byte[]> message) {
        return (Extraction) EventCodec.decode(message);
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic, String isolation) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "isolation.level",
                isolation,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
