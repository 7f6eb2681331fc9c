package news.hearsay.faults.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, by the offsets that they committed. */
public final class ConsumerProgress {

    private ConsumerProgress() {}

    /**
     * The partitions on which a service has not read so far, each with how far it is.
     *
     * @param ends the offset after the last record, by partition; where it is 0 nothing need be read
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
