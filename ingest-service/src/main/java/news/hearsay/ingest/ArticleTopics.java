package news.hearsay.ingest;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import news.hearsay.platform.kafka.TopicCreation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the topics before the first article is published: at startup, or as soon as the broker is available; and
 * again when they are gone, because the broker has lost its disk. Otherwise the broker might create them on its own,
 * with one partition and a retention of a week. Thread-safe.
 */
@Component
class ArticleTopics {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleTopics.class);
    private static final long RETRY_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TopicCreation topics;
    private final IngestProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean known;
    private long lastAttempt = System.nanoTime() - RETRY_PAUSE_NANOS;

    ArticleTopics(TopicCreation topics, IngestProperties properties) {
        this.topics = topics;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void createEarly() {
        Thread.ofVirtual().name("topics").start(this::exist);
    }

    /** Creates missing topics and returns whether all exist. Takes at most a few times the connect timeout. */
    boolean exist() {
        if (known) {
            return true;
        }
        try {
            if (!lock.tryLock(properties.kafka().connectTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            // A caller that waited for the failed attempt of another thread need not try again.
            if (!known && System.nanoTime() - lastAttempt >= RETRY_PAUSE_NANOS) {
                known = created();
                lastAttempt = System.nanoTime();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** The next call of {@link #exist} creates what is missing: an article was refused because its topic is gone. */
    void areGone() {
        known = false;
    }

    private boolean created() {
        try {
            topics.createMissing();
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot create the topics: Kafka is unavailable ({})",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return false;
        }
    }
}
