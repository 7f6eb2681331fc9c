package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Schemas;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code hearsay.articles.v1}. */
final class ArticlesTopic {

    private ArticlesTopic() {}

    /** All records that are on the topic now. */
    static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES).stream()
                    .map(ArticlesTopic::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** All articles with an id, after a check of each record against the published schema. */
    static Stream<Article> articles(String bootstrapServers, String id) {
        return records(bootstrapServers).stream()
                .filter(message -> id.equals(message.key()))
                .peek(message -> assertThat(Schemas.errors(Article.class, message.value()))
                        .isEmpty())
                .map(EventCodec::decode)
                .map(Article.class::cast);
    }

    private static TopicPartition partition(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }
}
