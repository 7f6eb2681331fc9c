package news.hearsay.faults.line;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, by the offsets that they committed. */
public final class Progress {

    private Progress() {}

    /**
     * Whether a service has read so far.
     *
     * @param ends the offset after the last record, by partition; where it is 0 nothing need be read
     */
    public static boolean hasRead(Admin admin, ServiceKind kind, Map<TopicPartition, Long> ends) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> read =
                admin.listConsumerGroupOffsets(kind.group()).partitionsToOffsetAndMetadata().get(5, TimeUnit.SECONDS);
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = read.get(end.getKey());
            return end.getValue() == 0 || offset != null && offset.offset() >= end.getValue();
        });
    }
}
