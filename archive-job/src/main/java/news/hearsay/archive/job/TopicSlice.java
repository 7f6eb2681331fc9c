package news.hearsay.archive.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a range of offsets of a topic with a consumer of its own, without a group. Spark's source for Kafka would plan
 * the ranges anew on each start, so that a job could not keep the parts that it has.
 */
final class TopicSlice {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TopicSlice() {}

    /** @throws IOException if the broker sends nothing for two minutes */
    static void read(ArchiveSlice.OfTopic slice, ItemReceiver<Article> articles, ItemReceiver.OfRejections rejections)
            throws IOException {
        TopicPartition partition = new TopicPartition(slice.topic(), slice.partition());
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(slice.servers())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, slice.start());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            long position = slice.start();
            while (position < slice.end()) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    if (each.offset() < slice.end()) {
                        read(each, articles, rejections);
                    }
                }
                long next = consumer.position(partition);
                if (next > position) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IOException("%s has sent nothing of %s after offset %d for two minutes"
                            .formatted(slice.servers(), partition, position));
                }
                position = next;
            }
        }
    }

    private static void read(
            ConsumerRecord<byte[], byte[]> message,
            ItemReceiver<Article> articles,
            ItemReceiver.OfRejections rejections)
            throws IOException {
        String place = "%s partition %d offset %d".formatted(message.topic(), message.partition(), message.offset());
        Event event;
        try {
            event = EventCodec.decode(message);
        } catch (InvalidEventException e) {
            rejections.receive(place, String.valueOf(e.getMessage()), text(message.value()));
            return;
        }
        if (event instanceof Article article) {
            articles.receive(place, article);
        } else {
            rejections.receive(
                    place, "expected an article, found " + event.getClass().getSimpleName(), text(message.value()));
        }
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /** A consumer of committed records. */
    static KafkaConsumer<byte[], byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.bytes",
                        16 * 1024 * 1024),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
