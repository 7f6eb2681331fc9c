package news.hearsay.feeds.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.claim.Takeover;
import news.hearsay.platform.failure.RetryBackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs each {@link Loop} on a thread of its own. After a failure, a loop waits and tries again, indefinitely. */
@Component
class FeedWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWorker.class);
    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofMillis(500), Duration.ofSeconds(20));

    private final Takeover takeover;
    private final List<Loop> loops;
    private final FeedProperties settings;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private volatile boolean running;

    FeedWorker(Takeover takeover, List<Loop> loops, FeedProperties settings) {
        this.takeover = takeover;
        this.loops = loops;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && !running) {
            running = true;
            for (Loop loop : loops) {
                threads.add(Thread.ofPlatform().name(loop.name()).start(() -> repeat(loop)));
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(Loop.STOP_TIMEOUT);
            }
            for (Loop loop : loops) {
                loop.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Returns what keeps each loop from its work now, by its name. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    private void repeat(Loop loop) {
        RetryBackOff.Delays delays = BACK_OFF.start();
        while (running) {
            try {
                takeover.ensureDone();
                boolean more = loop.run();
                problems.remove(loop.name());
                delays.reset();
                if (!more) {
                    loop.bell().await(settings.tick());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (!running || !waitAfter(loop, e, delays.next())) {
                    return;
                }
            }
        }
    }

    private boolean waitAfter(Loop loop, Exception failure, Duration delay) {
        String problem = String.valueOf(failure.getMessage());
        if (!problem.equals(problems.put(loop.name(), problem))) {
            LOG.warn("{} waits and tries again: {}", loop.name(), problem, failure);
        }
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
