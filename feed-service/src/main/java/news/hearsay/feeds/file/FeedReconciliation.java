package news.hearsay.feeds.file;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedHealth;
import news.hearsay.feeds.registry.FeedOrigin;
import news.hearsay.feeds.registry.FeedRegistry;
import news.hearsay.feeds.registry.PutResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings the registry in line with the file when the service starts: feeds of the file are added and changed, and feeds
 * that were in it before are removed. Feeds that were added over HTTP stay. It retries until the database is available
 * and migrated.
 */
@Component
class FeedReconciliation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReconciliation.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final FeedFile file;
    private final FeedRegistry registry;
    private volatile Thread worker = new Thread();

    FeedReconciliation(FeedFile file, FeedRegistry registry) {
        this.file = file;
        this.registry = registry;
    }

    @Override
    public void start() {
        if (file.path() != null) {
            worker = Thread.ofVirtual().name("feeds-file").start(this::reconcileOnceAvailable);
        }
    }

    @Override
    public void stop() {
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return worker.isAlive();
    }

    private void reconcileOnceAvailable() {
        boolean isReported = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                reconcile();
                return;
            } catch (DataAccessException | TransactionException e) {
                if (!isReported) {
                    LOG.warn("The feeds of {} wait for the database: {}", file.path(), e.toString());
                    isReported = true;
                }
            }
            try {
                Thread.sleep(RETRY_AFTER);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void reconcile() {
        Set<String> names = file.feeds().stream().map(FeedDefinition::name).collect(Collectors.toSet());
        long changed = file.feeds().stream()
                .map(registry::put)
                .filter(result -> result != PutResult.UNCHANGED)
                .count();
        long removed = registry.list().stream()
                .map(FeedHealth::definition)
                .filter(feed -> feed.origin() == FeedOrigin.FILE && !names.contains(feed.name()))
                .filter(feed -> registry.delete(feed.name()))
                .count();
        LOG.info("{} has {} feeds; {} were added or changed, {} removed", file.path(), names.size(), changed, removed);
    }
}
