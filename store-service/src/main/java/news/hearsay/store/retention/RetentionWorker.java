package news.hearsay.store.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.RetryBackOff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Removes old articles in a thread of its own, and rests between transactions. Does nothing if no period is configured.
 * A failure never stops the service: the thread waits and tries again.
 */
@Component
class RetentionWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWorker.class);

    /** How often it asks at least whether there is something to do, while there is nothing. */
    private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(1);

    /** How long {@link #stop()} waits for the end of a transaction. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final OldArticles articles;
    private final RetentionMetrics metrics;
    private final RetentionProperties settings;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Run current;

    RetentionWorker(OldArticles articles, RetentionMetrics metrics, RetentionProperties settings) {
        this.articles = articles;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        Duration keep = settings.keep();
        if (keep != null && current == null) {
            LOG.info("Articles that were last received more than {} days ago are removed", keep.toDays());
            Run run = new Run(keep);
            current = run;
            run.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        Run run = current;
        current = null;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    /** From one {@link #start()} to the next {@link #stop()}. */
    private final class Run {

        private final Duration keep;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("retention").unstarted(this::run);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final RetryBackOff.Delays delays = BACK_OFF.start();

        Run(Duration keep) {
            this.keep = keep;
        }

        private void run() {
            try {
                Duration rest = Duration.ZERO;
                while (!stopped.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                    rest = removeNext();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Returns how long to rest. */
        private Duration removeNext() {
            long start = System.nanoTime();
            try {
                OldArticles.Step step = articles.removeNext(
                        clock.instant().minus(keep), settings.interval(), settings.articlesPerTransaction());
                delays.reset();
                metrics.count(step);
                return step.more() ? settings.restAfter(Duration.ofNanos(System.nanoTime() - start)) : pollInterval();
            } catch (RuntimeException e) {
                Duration delay = delays.next();
                LOG.warn(
                        "Old articles were not removed, retrying in {} ms: {}",
                        delay.toMillis(),
                        Causes.describeRoot(e));
                return delay;
            }
        }

        private Duration pollInterval() {
            return settings.interval().compareTo(MAX_POLL_INTERVAL) < 0 ? settings.interval() : MAX_POLL_INTERVAL;
        }

        private void stop() {
            stopped.countDown();
            try {
                if (!thread.join(STOP_TIMEOUT)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
