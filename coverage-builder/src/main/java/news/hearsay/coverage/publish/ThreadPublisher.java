package news.hearsay.coverage.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import news.hearsay.coverage.publish.ThreadChanges.Change;
import news.hearsay.events.ThreadStateCodec;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.postgres.PostgresListener;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the states of changed threads, at least once: it deletes the tickets of a batch after Kafka has committed
 * its records. One instance publishes at a time, and it reads states after it has the lock, so the last record of a
 * thread has its current state. A failure is retried indefinitely and does not delay the worker. Named {@code threads}
 * in the health.
 */
@Component("threads")
class ThreadPublisher implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPublisher.class);
    private static final int TICKETS_PER_BATCH = 1000;

    /** The channel on which the worker announces changed threads. */
    private static final String CHANNEL = "coverage";

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final ThreadChanges changes;
    private final ThreadTopic topic;
    private final ThreadTopicProperties settings;
    private final TransactionTemplate transaction;
    private final PostgresListener listener;
    private final UUID instance = UUID.randomUUID();

    ThreadPublisher(
            ThreadChanges changes,
            ThreadTopic topic,
            ThreadTopicProperties settings,
            PlatformTransactionManager transactions,
            DataSource database,
            ApplicationEventPublisher publisher) {
        this.changes = changes;
        this.topic = topic;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
        listener = new PostgresListener(
                "thread-publisher",
                new PostgresListener.Settings(
                        CHANNEL,
                        settings.pollInterval(),
                        STOP_TIMEOUT,
                        RetryBackOff.between(settings.firstDelay(), settings.maxDelay())),
                database,
                publisher,
                _ -> publishNext());
    }

    @Override
    public void start() {
        listener.start();
    }

    @Override
    public void stop() {
        listener.stop();
        topic.close();
    }

    @Override
    public boolean isRunning() {
        return listener.isRunning();
    }

    @Override
    public Health health() {
        return listener.health();
    }

    /** Publishes the next batch. Returns whether more threads may have changed. */
    boolean publishNext() {
        if (!settings.publish()) {
            changes.removeAll();
            return false;
        }
        if (!changes.exist()) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> publishLocked()));
        } catch (RuntimeException e) {
            // whether a transaction was committed may be unknown; the next producer ends it, and the batch is sent
            // again
            topic.close();
            removeRepeated();
            throw e;
        }
    }

    /** Returns false if another instance publishes, or if nothing has changed. */
    private boolean publishLocked() {
        Optional<String> holder = changes.lock();
        if (holder.isEmpty()) {
            return false;
        }
        if (!topic.isOpen() || !holder.get().equals(instance.toString())) {
            topic.open();
            changes.setHolder(instance);
        }
        List<Change> batch = changes.next(TICKETS_PER_BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        topic.send(batch.stream().map(ThreadPublisher::message).toList());
        changes.remove(batch);
        return true;
    }

    private static ProducerRecord<String, byte[]> message(Change change) {
        return change.state() == null
                ? ThreadStateCodec.removal(change.thread(), change.mergedInto())
                : ThreadStateCodec.encode(change.state());
    }

    /** Keeps the queue short while the broker is unavailable. */
    private void removeRepeated() {
        try {
            changes.removeRepeated();
        } catch (DataAccessException e) {
            LOG.debug("The database is unavailable, too: {}", e.toString());
        }
    }
}
