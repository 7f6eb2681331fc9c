package news.hearsay.standalone.reread;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.Causes;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends articles to the extract service, which reads them again, and tells which of them it could not read. All
 * commands share one transactional id: a new one aborts the open transaction of a killed one, and fences one that still
 * runs.
 */
final class RereadTopic implements AutoCloseable {

    private static final String TRANSACTIONAL_ID = "hearsay-reread";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> deadLetters;

    private RereadTopic(KafkaProducer<String, byte[]> producer, KafkaConsumer<String, byte[]> deadLetters) {
        this.producer = producer;
        this.deadLetters = deadLetters;
    }

    /**
     * Opens the topic; from now on, no other command can send.
     *
     * @param settings of a Kafka client, with the address of the broker
     * @throws CommandFailedException if the broker is unavailable or refuses
     */
    static RereadTopic open(Map<String, Object> settings) {
        KafkaConsumer<String, byte[]> deadLetters = null;
        KafkaProducer<String, byte[]> producer = null;
        try {
            deadLetters = deadLettersFromNowOn(settings);
            producer = producer(settings);
            producer.initTransactions();
            return new RereadTopic(producer, deadLetters);
        } catch (KafkaException e) {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
            if (deadLetters != null) {
                deadLetters.close();
            }
            throw failed(e);
        }
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("transactional.id", TRANSACTIONAL_ID);
        all.put("compression.type", "zstd");
        // before compression, a record may be larger than the topic allows
        all.put("max.request.size", 2 * Topics.MAX_DEAD_LETTER_BYTES);
        all.put("max.block.ms", TIMEOUT.toMillis());
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> deadLettersFromNowOn(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("isolation.level", "read_committed");
        all.put("default.api.timeout.ms", (int) TIMEOUT.toMillis());
        all.put("enable.auto.commit", false);
        String topic = Topics.deadLetters(Topics.REREADS);
        var consumer = new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy
        return consumer;
    }

    /**
     * Sends articles in one transaction.
     *
     * @param articles passes each article revision to its argument
     * @throws CommandFailedException if another command has started, or the broker is unavailable or refuses
     */
    void send(Consumer<Consumer<Article>> articles) {
        try {
            producer.beginTransaction();
            articles.accept(article -> {
                var _ = producer.send(EventCodec.encodeReread(article)); // the commit reports its failure
            });
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    /** Returns the ids of the articles that the extract service could not read since the last call. */
    Set<String> rejected() {
        try {
            Set<String> articles = new HashSet<>();
            for (ConsumerRecord<String, byte[]> letter : deadLetters.poll(Duration.ZERO)) {
                articles.add(letter.key());
            }
            return articles;
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    private static CommandFailedException failed(KafkaException e) {
        return switch (Causes.root(e)) {
            case ProducerFencedException _, InvalidProducerEpochException _ ->
                new CommandFailedException("another ./hearsay reread has started and continues this one", e);
            case Throwable cause ->
                new CommandFailedException(
                        "can't send to %s (%s): check --kafka and --kafka-config; the same command continues"
                                .formatted(Topics.REREADS, cause.getMessage() == null ? cause : cause.getMessage()),
                        e);
        };
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        deadLetters.close();
    }
}
