package news.hearsay.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of Hearsay. The key of every record is the article's id. */
public final class Topics {

    public static final String ARTICLES = "hearsay.articles.v1";
    public static final String CLAIMS = "hearsay.claims.v1";
    public static final String ATTRIBUTIONS = "hearsay.attributions.v1";
    public static final String EXTRACTIONS = "hearsay.extractions.v1";

    /** The four topics, in the order in which an article passes them. */
    public static final List<String> ALL = List.of(ARTICLES, CLAIMS, ATTRIBUTIONS, EXTRACTIONS);

    /** The largest record in bytes: an article's text may be 2 MiB, and JSON escapes make it longer. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** The largest dead letter in bytes: the largest record, and headers that say what is wrong with it. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 1024 * 1024;

    private Topics() {}

    /** Where records go that can't be processed: the original bytes and headers, and the reason. */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }

    /** The topic whose dead letters go to this one: the inverse of {@link #deadLetters}. */
    public static String deadLettersOf(String deadLetters) {
        return deadLetters.endsWith(".dlt")
                ? deadLetters.substring(0, deadLetters.length() - ".dlt".length())
                : deadLetters;
    }

    /**
     * The four topics and their dead-letter topics, to be created where they are missing. They keep their records
     * without end, so that coverage can be built again from them.
     *
     * @param partitions how many partitions each has; articles are spread over them by id
     * @param replicas how many brokers hold each
     */
    public static List<NewTopic> definitions(int partitions, short replicas) {
        return ALL.stream()
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, partitions, replicas).configs(settings(MAX_RECORD_BYTES)),
                        new NewTopic(deadLetters(topic), partitions, replicas)
                                .configs(settings(MAX_DEAD_LETTER_BYTES))))
                .toList();
    }

    private static Map<String, String> settings(int maxBytes) {
        return Map.of("retention.ms", "-1", "max.message.bytes", Integer.toString(maxBytes));
    }

    /**
     * Creates those topics that are missing. Topics that exist are left as they are: with more partitions an article's
     * later events would stand on another one than its earlier, and their order would be lost. Where all exist, no
     * right to create any is needed.
     *
     * @throws KafkaException if the broker is away or refuses
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
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        }
    }
}
