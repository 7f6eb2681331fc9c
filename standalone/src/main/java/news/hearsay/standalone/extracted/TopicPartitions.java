package news.hearsay.standalone.extracted;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/**
 * The partitions of Kafka's topics on which articles would be, as Kafka's producer chooses them by the key. The store
 * locks the numbers of the partitions whose events it writes.
 *
 * @param count number of partitions of each topic
 */
record TopicPartitions(int count) {

    int of(String articleId) {
        return Utils.toPositive(Utils.murmur2(articleId.getBytes(StandardCharsets.UTF_8))) % count;
    }

    Set<Integer> of(Collection<String> articleIds) {
        return articleIds.stream().map(this::of).collect(Collectors.toSet());
    }
}
