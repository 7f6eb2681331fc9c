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
 * Sees to it that the topics are there before anything is sent to them: at the start, or, where the broker is away
 * then, as soon as it is back. Otherwise a broker might create them by itself, with one partition and a retention of a
 * week.
 */
@Component
class ArticleTopics {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleTopics.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TopicCreation topics;
    private final IngestProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean there;
    private long lastTry = System.nanoTime() - PAUSE_NANOS;

    ArticleTopics(TopicCreation topics, IngestProperties properties) {
        this.topics = topics;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void createEarly() {
        Thread.ofVirtual().name("topics").start(this::areThere);
    }

    /** Whether the topics are there; creates them if it can. Takes no longer than a few times the connect timeout. */
    boolean areThere() {
        if (there) {
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
            // whoever waited for another's try that failed just now need not try again
            if (!there && System.nanoTime() - lastTry >= PAUSE_NANOS) {
                there = created();
                lastTry = System.nanoTime();
            }
            return there;
        } finally {
            lock.unlock();
        }
    }

    private boolean created() {
        try {
            topics.createMissing();
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The topics are not there yet: Kafka can't be reached ({})",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return false;
        }
    }
}
