package news.hearsay.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the committed records of the topics, by a consumer without a group. */
public final class TopicReader implements AutoCloseable {

    public static final String ARTICLES = "hearsay.articles.v1";
    public static final String CLAIMS = "hearsay.claims.v1";
    public static final String ATTRIBUTIONS = "hearsay.attributions.v1";
    public static final String EXTRACTIONS = "hearsay.extractions.v1";
    public static final List<String> TOPICS = List.of(ARTICLES, CLAIMS, ATTRIBUTIONS, EXTRACTIONS);
    static final String DEAD = ".dlt";

    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "default.api.timeout.ms",
                        20_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Returns the end offset of each partition of the topics and dead-letter topics. */
    public Map<TopicPartition, Long> ends() {
        return ends(
                TOPICS.stream().flatMap(topic -> Stream.of(topic, topic + DEAD)).toList());
    }

    private Map<TopicPartition, Long> ends(List<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    /** Returns all records from these offsets on. */
    public List<CommittedRecord> since(Map<TopicPartition, Long> starts) {
        return between(starts, ends());
    }

    /** Returns all records of one topic. */
    public List<CommittedRecord> all(String topic) {
        return between(Map.of(), ends(List.of(topic)));
    }

    private List<CommittedRecord> between(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        consumer.assign(ends.keySet());
        ends.keySet().forEach(partition -> consumer.seek(partition, starts.getOrDefault(partition, 0L)));
        List<CommittedRecord> messages = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                Map<String, String> headers = new HashMap<>();
                for (Header header : record.headers()) {
                    headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
                }
                messages.add(new CommittedRecord(
                        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value()));
            });
        }
        return messages;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
