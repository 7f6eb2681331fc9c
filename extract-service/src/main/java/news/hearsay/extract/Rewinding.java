package news.hearsay.extract;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Has a batch whose transaction failed read again, after a pause, without end. It goes on where the broker says that the service is: a
 * commit without answer may have been one or not, and only the broker knows. Until it says so, nothing is read, so that nothing is sent
 * twice.
 */
final class Rewinding implements AfterRollbackProcessor<Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(Rewinding.class);

    private final OwnTransactions transactions;
    private final BackOff backOff;
    private final Duration patience;
    private final Watch watch;
    private final ThreadLocal<@Nullable Trouble> trouble = new ThreadLocal<>();

    /** @param patience how long one question to the broker may take */
    Rewinding(OwnTransactions transactions, BackOff backOff, Duration patience, Watch watch) {
        this.transactions = transactions;
        this.backOff = backOff;
        this.patience = patience;
        this.watch = watch;
    }

    @Override
    public void process(
            List<ConsumerRecord<Object, Object>> batch,
            Consumer<Object, Object> consumer,
            MessageListenerContainer container,
            Exception failure,
            boolean recoverable,
            EOSMode mode) {
        Map<TopicPartition, Long> from = batch.stream()
                .collect(toMap(message -> new TopicPartition(message.topic(), message.partition()), ConsumerRecord::offset, Math::min));
        BackOffExecution pauses = pauses(from);
        Exception reason = failure;
        while (reason != null) {
            watch.rolledBack();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(reason);
            LOG.warn("{} articles are rolled back and will be read again: {}", batch.size(), cause.toString());
            if (!paused(pauses.nextBackOff(), container)) {
                return;
            }
            reason = rewind(from, consumer);
        }
    }

    /** Pauses grow while the same articles fail. */
    private BackOffExecution pauses(Map<TopicPartition, Long> from) {
        Trouble last = trouble.get();
        if (last == null || Collections.disjoint(last.from.entrySet(), from.entrySet())) {
            last = new Trouble(from, backOff.start());
            trouble.set(last);
        }
        return last.pauses;
    }

    private static boolean paused(long millis, MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return container.isRunning();
    }

    /** What was in the way, if anything. */
    private @Nullable Exception rewind(Map<TopicPartition, Long> from, Consumer<Object, Object> consumer) {
        try {
            transactions.endOpen();
            Set<TopicPartition> partitions = new HashSet<>(from.keySet());
            partitions.retainAll(consumer.assignment());
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions, patience);
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata next = committed.get(partition);
                consumer.seek(partition, next == null ? from.get(partition) : next.offset());
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private record Trouble(Map<TopicPartition, Long> from, BackOffExecution pauses) {}
}
