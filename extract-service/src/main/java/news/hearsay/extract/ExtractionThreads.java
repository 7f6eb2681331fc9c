package news.hearsay.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * The threads that extract from the articles of a batch; the work is pure computation. They stop together with the
 * listener: a running batch may finish within a limit. After that it fails, so its transaction is aborted and its
 * articles are processed after the next start.
 */
final class ExtractionThreads implements SmartLifecycle {

    private final int count;
    private final Duration finishWithin;
    private volatile ExecutorService threads;
    private volatile boolean running;
    private volatile boolean stopped;

    ExtractionThreads(int count, Duration finishWithin) {
        this.count = count;
        this.finishWithin = finishWithin;
        this.threads = newThreads();
    }

    private ExecutorService newThreads() {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("extraction-", 1).daemon().factory());
    }

    /**
     * Applies the work to each item, several at a time, and returns the results in the order of the items.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the service has stopped
     * @throws CancellationException if the service stops before all results are there
     */
    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        ExecutorService current = threads;
        List<Future<R>> futures = new ArrayList<>(items.size());
        items.forEach(item -> futures.add(current.submit(() -> work.apply(item))));
        return futures.stream().map(ExtractionThreads::resultOf).toList();
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted during extraction from a batch");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void start() {
        if (stopped) {
            threads = newThreads();
            stopped = false;
        }
        running = true;
    }

    /** Returns at once. The shutdown waits for the listener, which stops in the same phase. */
    @Override
    public void stop() {
        running = false;
        stopped = true;
        ExecutorService stopping = threads;
        Thread.ofVirtual().name("extraction-stop").start(() -> stopAfterTheLimit(stopping));
    }

    private void stopAfterTheLimit(ExecutorService stopping) {
        try {
            Thread.sleep(finishWithin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Runnable waiting : stopping.shutdownNow()) {
            if (waiting instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The phase of the listeners' containers. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE;
    }
}
