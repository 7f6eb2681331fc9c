package news.hearsay.extract;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.CommitFailedException;
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
 * Has a batch whose transaction failed read again, after a pause, without end. It goes on where the broker says that
 * the service is: a commit without answer may have been one or not, and only the broker knows. Until it says so,
 * nothing is read, so that nothing is sent twice.
 *
 * <p>A consumer that the group does not know any more joins it again by itself, unless its clock has jumped ahead and
 * back: Kafka's timers never run backward, so its heartbeats stand still until the time that the clock once told. When
 * the group refuses its offsets again and again, another consumer takes its place.
 */
final class Rewinding implements AfterRollbackProcessor<Object, Object> {

    private static final int REFUSALS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Rewinding.class);

    private final OwnTransactions transactions;
    private final BackOff backOff;
    private final Duration patience;
    private final Watch watch;
    private final Runnable startAnew;
    private final ThreadLocal<@Nullable Trouble> trouble = new ThreadLocal<>();

    /**
     * @param patience how long one question to the broker may take
     * @param startAnew has the reading begin again with other consumers, and returns at once
     */
    Rewinding(OwnTransactions transactions, BackOff backOff, Duration patience, Watch watch, Runnable startAnew) {
        this.transactions = transactions;
        this.backOff = backOff;
        this.patience = patience;
        this.watch = watch;
        this.startAnew = startAnew;
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
                .collect(toMap(
                        message -> new TopicPartition(message.topic(), message.partition()),
                        ConsumerRecord::offset,
                        Math::min));
        Trouble last = trouble(from);
        Exception reason = failure;
        while (reason != null) {
            watch.rolledBack();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(reason);
            LOG.warn("{} articles are rolled back and will be read again: {}", batch.size(), cause.toString());
            if (!paused(last.pauses.nextBackOff(), container)) {
                return;
            }
            reason = rewind(from, consumer);
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof CommitFailedException
                && last.refusals.incrementAndGet() == REFUSALS) {
            LOG.warn(
                    "The group has refused the offsets of this consumer {} times: another one takes its place",
                    REFUSALS);
            trouble.remove();
            startAnew.run();
        }
    }

    /** Pauses grow while the same articles fail. */
    private Trouble trouble(Map<TopicPartition, Long> from) {
        Trouble last = trouble.get();
        if (last == null || Collections.disjoint(last.from.entrySet(), from.entrySet())) {
            last = new Trouble(from, backOff.start(), new AtomicInteger());
            trouble.set(last);
        }
        return last;
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

    private record Trouble(Map<TopicPartition, Long> from, BackOffExecution pauses, AtomicInteger refusals) {}
}
