package news.hearsay.faults.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The positions of the services' consumers, by committed offsets. */
public final class ConsumerProgress {

    private ConsumerProgress() {}

    /**
     * Returns a description of each partition on which a service has not reached the given offset.
     *
     * @param ends the offset after the last record, by partition; 0 if the partition is empty
     */
    public static List<String> behind(Admin admin, ServiceKind kind, Map<TopicPartition, Long> ends) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(kind.group())
                .partitionsToOffsetAndMetadata()
                .get(5, TimeUnit.SECONDS);
        return ends.entrySet().stream()
                .filter(end -> offset(read, end.getKey()) < end.getValue())
                .map(end -> "%s at %d of %d".formatted(end.getKey(), offset(read, end.getKey()), end.getValue()))
                .sorted()
                .toList();
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        OffsetAndMetadata offset = read.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
