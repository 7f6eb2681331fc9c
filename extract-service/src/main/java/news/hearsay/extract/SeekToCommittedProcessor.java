package news.hearsay.extract;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.RetryBackOff;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Redelivers, after a delay, a batch whose transaction failed, until it succeeds. It seeks to the offsets that the
 * broker reports as committed: after a commit without a reply only the broker knows whether it took effect. Nothing is
 * consumed until the broker has answered, so nothing is sent twice.
 *
 * <p>A consumer that its group has removed joins again by itself, unless its clock has jumped ahead and back: Kafka's
 * timers never run backwards, so its heartbeats pause until the time that the clock had shown. If the group refuses its
 * offsets several times, the listener is restarted with new consumers.
 */
final class SeekToCommittedProcessor implements AfterRollbackProcessor<Object, Object> {

    private static final int MAX_COMMIT_FAILURES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(SeekToCommittedProcessor.class);

    private final TransactionRecovery transactions;
    private final RetryBackOff backOff;
    private final Duration requestTimeout;
    private final ExtractMetrics metrics;
    private final Runnable restart;
    /** One for each consumer thread of this listener; a static field would share it with other listeners. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable FailingBatch> failing = new ThreadLocal<>();

    /**
     * Creates the processor.
     *
     * @param requestTimeout timeout of one request to the broker
     * @param restart restarts the listener with new consumers, and returns at once
     */
    SeekToCommittedProcessor(
            TransactionRecovery transactions,
            RetryBackOff backOff,
            Duration requestTimeout,
            ExtractMetrics metrics,
            Runnable restart) {
        this.transactions = transactions;
        this.backOff = backOff;
        this.requestTimeout = requestTimeout;
        this.metrics = metrics;
        this.restart = restart;
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
        FailingBatch last = failingBatch(from);
        Exception reason = failure;
        while (reason != null) {
            metrics.batchRetried();
            Throwable cause = Causes.root(reason);
            LOG.warn("A batch of {} articles was rolled back and will be retried: {}", batch.size(), cause.toString());
            if (!paused(last.delays.nextBackOff(), container)) {
                return;
            }
            reason = seekToCommitted(from, consumer);
        }
        if (Causes.root(failure) instanceof CommitFailedException
                && last.commitFailures.incrementAndGet() == MAX_COMMIT_FAILURES) {
            LOG.warn(
                    "The group has refused the offsets of this consumer {} times; restarting the listener",
                    MAX_COMMIT_FAILURES);
            failing.remove();
            restart.run();
        }
    }

    /** Returns the state of the retries; delays grow while the same articles fail. */
    private FailingBatch failingBatch(Map<TopicPartition, Long> from) {
        FailingBatch last = failing.get();
        if (last == null || Collections.disjoint(last.from.entrySet(), from.entrySet())) {
            last = new FailingBatch(from, backOff.start(), new AtomicInteger());
            failing.set(last);
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

    /** Returns what failed, or null. */
    private @Nullable Exception seekToCommitted(Map<TopicPartition, Long> from, Consumer<Object, Object> consumer) {
        try {
            transactions.endOpen();
            Map<TopicPartition, Long> assigned = new HashMap<>(from);
            assigned.keySet().retainAll(consumer.assignment());
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned.keySet(), requestTimeout);
            assigned.forEach((partition, first) -> {
                OffsetAndMetadata next = committed.get(partition);
                consumer.seek(partition, next == null ? first : next.offset());
            });
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private record FailingBatch(
            Map<TopicPartition, Long> from, RetryBackOff.Delays delays, AtomicInteger commitFailures) {}
}
