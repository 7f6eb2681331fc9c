package news.hearsay.coverage.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * The topic {@code hearsay.threads.v1}. Records of a batch are sent in one Kafka transaction. All instances use one
 * transactional id, so that an instance which takes over ends the transactions of the one before: none of its records
 * can arrive afterwards. Not thread-safe.
 */
@Component
class ThreadTopic implements AutoCloseable {

    static final String TRANSACTIONAL_ID = "hearsay-coverage-threads";

    private final Map<String, Object> settings;
    private final TopicCreation topic;
    private @Nullable Producer<String, byte[]> producer;
    private boolean exists;

    /** @param producers has the settings of a producer, TLS included */
    ThreadTopic(ProducerFactory<?, ?> producers, TopicCreation topics) {
        settings = new HashMap<>(producers.getConfigurationProperties());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        topic = topics.forThreads();
    }

    /** Returns whether a batch has been sent since the start or the last failure. */
    boolean isOpen() {
        return producer != null;
    }

    /**
     * Starts a producer, which ends the transactions of all earlier ones.
     *
     * @throws KafkaException if the broker is unavailable or refuses
     */
    void open() {
        close();
        if (!exists) {
            topic.createMissing();
            exists = true;
        }
        Producer<String, byte[]> opened =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer = opened;
        opened.initTransactions();
    }

    /**
     * Sends records, and returns when all are committed.
     *
     * @throws KafkaException if they are not, or if that is not known
     */
    void send(Collection<ProducerRecord<String, byte[]>> records) {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            throw new IllegalStateException("the producer is not open");
        }
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(open::send).toList();
        // reports the failure of any record
        open.commitTransaction();
        sent.forEach(ThreadTopic::requireSent);
    }

    private static void requireSent(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    /** Closes the producer. The broker ends an open transaction when the next one is opened. */
    @Override
    public void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
