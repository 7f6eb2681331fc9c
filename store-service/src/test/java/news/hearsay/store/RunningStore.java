package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.store.rows.Tables;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A running store service, with topics and tables of its own. */
final class RunningStore implements AutoCloseable {

    private final TestBackends.Database database;
    private final Map<String, Object> settings = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable ConfigurableApplicationContext context;

    private RunningStore(TestBackends.Database database, Map<String, Object> settings) {
        this.database = database;
        this.settings.putAll(TestBackends.springProperties(database));
        this.settings.putAll(Map.of(
                "server.port",
                0,
                "hearsay.kafka.partitions",
                2,
                "hearsay.store.retry.max-delay",
                "500ms",
                "management.endpoint.health.show-details",
                "always"));
        // the owner migrates; the service itself runs as its own role
        this.settings.put("spring.datasource.hikari.connection-init-sql", "set role hearsay_store");
        this.settings.putAll(settings);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestBackends.bootstrapServers(),
                        "linger.ms",
                        50,
                        "max.request.size",
                        Topics.MAX_DEAD_LETTER_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns a store with empty topics and an empty database, not started yet. */
    static RunningStore fresh(Map<String, Object> settings) {
        return fresh(TestBackends.freshDatabase(), settings);
    }

    /** Returns a store with empty topics and this database, not started yet. */
    static RunningStore fresh(TestBackends.Database database, Map<String, Object> settings) {
        TestBackends.freshTopics(TopicCreation.definitions(2, (short) 1));
        return new RunningStore(
                database, merged(settings, Map.of("spring.kafka.consumer.group-id", "store-" + System.nanoTime())));
    }

    RunningStore start() {
        context = StoreApplication.builder()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        return this;
    }

    void stop() {
        if (context != null) {
            context.close();
        }
    }

    private ConfigurableApplicationContext running() {
        return Objects.requireNonNull(context, "not started");
    }

    <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    int port() {
        return Integer.parseInt(running().getEnvironment().getRequiredProperty("local.server.port"));
    }

    String group() {
        return String.valueOf(settings.get("spring.kafka.consumer.group-id"));
    }

    TestBackends.Database database() {
        return database;
    }

    Tables tables() {
        return Tables.of(database);
    }

    void send(List<? extends Event> events) {
        events.forEach(event -> {
            var _ = producer.send(EventCodec.encode(event, Samples.RECEIVED));
        });
        producer.flush();
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the next start consume all topics from the beginning. */
    void forgetOffsets() {
        settings.put("spring.kafka.consumer.group-id", "store-" + System.nanoTime());
    }

    /** Returns once the service has committed the end of every topic. */
    void awaitAllRead() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group())
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
                Topics.ALL.forEach(topic -> IntStream.range(0, 2)
                        .forEach(partition -> latest.put(new TopicPartition(topic, partition), OffsetSpec.latest())));
                admin.listOffsets(latest)
                        .all()
                        .get()
                        .forEach((partition, end) -> assertThat(end.offset())
                                .isEqualTo(
                                        read.containsKey(partition)
                                                ? read.get(partition).offset()
                                                : 0));
            });
        }
    }

    /** Returns the dead letters of a topic so far. */
    List<ConsumerRecord<String, byte[]>> deadLetters(String topic) {
        Map<String, Object> reading = Map.of("bootstrap.servers", TestBackends.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.deadLetters(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            while (letters.size() < expected) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
            return letters;
        }
    }

    @Override
    public void close() {
        stop();
        producer.close();
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> all = new HashMap<>(first);
        all.putAll(second);
        return all;
    }
}
