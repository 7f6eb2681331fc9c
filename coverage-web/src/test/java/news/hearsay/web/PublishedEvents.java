package news.hearsay.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events that are published to a topic, which is made anew. */
final class PublishedEvents<T extends Event> implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Class<T> type;

    PublishedEvents(String topic, Class<T> type) {
        this.type = type;
        TestBackends.freshTopics(List.of(new NewTopic(topic, 1, (short) 1)));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(topic, 0)));
    }

    /** Returns the events that were published since the last call. */
    List<T> next() {
        List<T> events = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                events.add(type.cast(EventCodec.decode(message)));
            }
        }
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
