package news.hearsay.standalone.deadletter;

import java.util.Map;
import java.util.Optional;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import org.apache.kafka.common.TopicPartition;

/**
 * The progress of the replays.
 *
 * @param offsets for each reason and partition, the offset before which all dead letters with that reason were sent
 *     again
 */
record ReplayProgress(Map<Reason, Map<TopicPartition, Long>> offsets) {

    /** Whether a dead letter was sent again; otherwise it waits. */
    boolean includes(DeadLetter letter) {
        TopicPartition partition =
                new TopicPartition(letter.place().topic(), letter.place().partition());
        return letter.place().offset() < offset(letter.reason(), partition);
    }

    private long offset(Reason reason, TopicPartition partition) {
        return Optional.ofNullable(offsets.get(reason))
                .map(ofReason -> ofReason.get(partition))
                .orElse(0L);
    }
}
