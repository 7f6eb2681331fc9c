package news.hearsay.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics of Hearsay where they are missing, as {@code hearsay.kafka} defines them. Thread-safe. */
public final class TopicCreation {

    /** The value of retention.ms with which Kafka keeps all records. */
    private static final long WITHOUT_END = -1;

    private final KafkaAdmin admin;
    private final TopicProperties properties;
    private final List<NewTopic> topics;

    TopicCreation(KafkaAdmin admin, TopicProperties properties) {
        this(admin, properties, definitions(properties.partitions(), properties.replicas()));
    }

    private TopicCreation(KafkaAdmin admin, TopicProperties properties, List<NewTopic> topics) {
        this.admin = admin;
        this.properties = properties;
        this.topics = List.copyOf(topics);
    }

    /** Returns the creation of the topic of threads instead, which the pipeline does not need. */
    public TopicCreation forThreads() {
        return new TopicCreation(admin, properties, List.of(threads(properties.partitions(), properties.replicas())));
    }

    /** Returns the creation of the topic of articles to read again instead, and of its dead-letter topic. */
    public TopicCreation forRereads() {
        return new TopicCreation(admin, properties, rereads(properties.partitions(), properties.replicas()));
    }

    /**
     * Creates the missing topics, over a connection of its own.
     *
     * @throws KafkaException if the broker is unavailable or refuses
     * @throws InterruptException if the thread is interrupted, which it stays
     */
    public void createMissing() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            createMissing(client, topics);
        }
    }

    /**
     * Returns the topics of {@link Topics#ALL} and their dead-letter topics. They retain their records indefinitely, so
     * that the database can be rebuilt from them.
     *
     * @param partitions number of partitions of each; articles are spread over them by id
     * @param replicas number of brokers that hold each partition
     */
    public static List<NewTopic> definitions(int partitions, short replicas) {
        return Topics.ALL.stream()
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, partitions, replicas)
                                .configs(settings(WITHOUT_END, Topics.MAX_RECORD_BYTES)),
                        new NewTopic(Topics.deadLetters(topic), partitions, replicas)
                                .configs(settings(WITHOUT_END, Topics.MAX_DEAD_LETTER_BYTES))))
                .toList();
    }

    /**
     * Returns the topic of the states of threads. It is compacted: Kafka keeps the last record of each thread.
     *
     * @param partitions number of partitions; threads are spread over them by id
     * @param replicas number of brokers that hold each partition
     */
    public static NewTopic threads(int partitions, short replicas) {
        return new NewTopic(Topics.THREADS, partitions, replicas)
                .configs(Map.of(
                        "cleanup.policy", "compact", "max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES)));
    }

    /**
     * Returns the topic of articles to read again, whose records are kept for a day, and its dead-letter topic.
     *
     * @param partitions number of partitions; articles are spread over them by id
     * @param replicas number of brokers that hold each partition
     */
    public static List<NewTopic> rereads(int partitions, short replicas) {
        return List.of(
                new NewTopic(Topics.REREADS, partitions, replicas)
                        .configs(settings(Duration.ofDays(1).toMillis(), Topics.MAX_RECORD_BYTES)),
                new NewTopic(Topics.deadLetters(Topics.REREADS), partitions, replicas)
                        .configs(settings(WITHOUT_END, Topics.MAX_DEAD_LETTER_BYTES)));
    }

    private static Map<String, String> settings(long retentionMillis, int maxBytes) {
        return Map.of("retention.ms", Long.toString(retentionMillis), "max.message.bytes", Integer.toString(maxBytes));
    }

    /**
     * Creates those of the given topics that are missing. Existing topics are left unchanged: with more partitions, the
     * later events of an article would go to another partition than its earlier ones, and their order would be lost. If
     * all exist, the right to create topics is not needed.
     *
     * @throws KafkaException if the broker is unavailable or refuses
     * @throws InterruptException if the thread is interrupted, which it stays
     */
    public static void createMissing(Admin admin, Collection<NewTopic> topics) {
        Set<String> existing = result(admin.listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
            try {
                result(creation);
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static <T> T result(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause == null ? new KafkaException(e) : new KafkaException(cause.getMessage(), cause);
        }
    }
}
