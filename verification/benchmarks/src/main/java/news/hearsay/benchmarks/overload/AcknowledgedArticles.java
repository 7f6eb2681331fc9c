package news.hearsay.benchmarks.overload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles that received a 202, by kind and number. Checks whether all of them are on the topic as they were sent.
 * Thread-safe.
 */
final class AcknowledgedArticles {

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    private record Kind(NumberedArticles articles, BitSet acknowledged, BitSet found) {}

    /**
     * The counts of articles that the check found. {@code doubled} counts articles that were sent once and are there
     * twice.
     */
    record Result(long acknowledged, long records, long lost, long doubled, long differing, long unasked) {

        boolean isGood() {
            return lost == 0 && doubled == 0 && differing == 0 && unasked == 0;
        }
    }

    /** Returns a kind of articles, by its outlet. */
    NumberedArticles kind(String outlet, int characters) {
        return kinds.computeIfAbsent(
                        outlet, name -> new Kind(new NumberedArticles(name, characters), new BitSet(), new BitSet()))
                .articles;
    }

    /** Adds an article. Returns whether the response has the expected id and revision. */
    boolean add(String outlet, long number, String id, String revision) {
        Kind kind = kind(outlet);
        synchronized (kind) {
            kind.acknowledged.set(Math.toIntExact(number));
        }
        return id.equals(kind.articles.id(number)) && revision.equals(kind.articles.revision(number));
    }

    private Kind kind(String outlet) {
        Kind kind = kinds.get(outlet);
        if (kind == null) {
            throw new IllegalArgumentException("no articles were sent for " + outlet);
        }
        return kind;
    }

    /** Adds an article without checking the response. The check of the topic computes its id. */
    void add(String outlet, long number) {
        Kind kind = kind(outlet);
        synchronized (kind) {
            kind.acknowledged.set(Math.toIntExact(number));
        }
    }

    /**
     * Reads the whole topic. It may also contain articles without an acknowledgement, if the client disconnected before
     * the response.
     */
    Result check(String bootstrapServers) {
        long records = 0;
        long doubled = 0;
        long differing = 0;
        long unasked = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "max.poll.records", 50, "fetch.max.bytes", 16 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                    records++;
                    switch (seen(message)) {
                        case AGAIN -> doubled++;
                        case DIFFERS -> differing++;
                        case UNKNOWN -> unasked++;
                        case ONCE -> {}
                    }
                }
            }
        }
        long acknowledged = 0;
        long lost = 0;
        for (Kind kind : kinds.values()) {
            acknowledged += kind.acknowledged.cardinality();
            BitSet missing = (BitSet) kind.acknowledged.clone();
            missing.andNot(kind.found);
            lost += missing.cardinality();
        }
        return new Result(acknowledged, records, lost, doubled, differing, unasked);
    }

    private enum Seen {
        ONCE,
        AGAIN,
        DIFFERS,
        UNKNOWN
    }

    private Seen seen(ConsumerRecord<String, byte[]> message) {
        JsonNode article = JsonMapper.shared().readTree(new String(message.value(), StandardCharsets.UTF_8));
        Kind kind = kinds.get(article.path("outlet").asString());
        String title = article.path("title").asString();
        if (kind == null || !title.startsWith("Report ")) {
            return Seen.UNKNOWN;
        }
        long number = Long.parseLong(title.substring("Report ".length()));
        NumberedArticles sent = kind.articles;
        boolean same = article.path("text").asString().equals(sent.text(number))
                && message.key().equals(sent.id(number))
                && article.path("id").asString().equals(message.key())
                && article.path("revision").asString().equals(sent.revision(number));
        if (!same) {
            return Seen.DIFFERS;
        }
        boolean again = kind.found.get(Math.toIntExact(number));
        kind.found.set(Math.toIntExact(number));
        return again ? Seen.AGAIN : Seen.ONCE;
    }
}
