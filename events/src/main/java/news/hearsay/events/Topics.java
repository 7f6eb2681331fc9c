package news.hearsay.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

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

    /**
     * The four topics and their dead-letter topics, to be created where they are missing. They keep their records without end, so that
     * coverage can be built again from them.
     *
     * @param partitions how many partitions each has; articles are spread over them by id
     * @param replicas how many brokers hold each
     */
    public static List<NewTopic> definitions(int partitions, short replicas) {
        return ALL.stream()
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, partitions, replicas).configs(settings(MAX_RECORD_BYTES)),
                        new NewTopic(deadLetters(topic), partitions, replicas).configs(settings(MAX_DEAD_LETTER_BYTES))))
                .toList();
    }

    private static Map<String, String> settings(int maxBytes) {
        return Map.of("retention.ms", "-1", "max.message.bytes", Integer.toString(maxBytes));
    }
}
