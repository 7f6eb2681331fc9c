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
 * The threads on which a batch's articles are read, which keeps processors busy and waits for nothing. They stop
 * together with the listener: a running batch may finish, up to a limit; past that it fails, so that its transaction is
 * aborted and its articles are read again later.
 */
final class ReadingThreads implements SmartLifecycle {

    private final int count;
    private final Duration finishWithin;
    private volatile ExecutorService threads;
    private volatile boolean running;
    private volatile boolean stopped;

    ReadingThreads(int count, Duration finishWithin) {
        this.count = count;
        this.finishWithin = finishWithin;
        this.threads = newThreads();
    }

    private ExecutorService newThreads() {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("reading-", 1).daemon().factory());
    }

    /**
     * The work done on each item, in the order of the items.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the service has stopped
     * @throws CancellationException if the service stops before all is done
     */
    <T, R> List<R> each(List<T> items, Function<T, R> work) {
        ExecutorService current = threads;
        List<Future<R>> futures = new ArrayList<>(items.size());
        items.forEach(item -> futures.add(current.submit(() -> work.apply(item))));
        return futures.stream().map(ReadingThreads::resultOf).toList();
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a batch was read");
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

    /** Returns at once; the listener, which stops in the same phase, is what the shutdown waits for. */
    @Override
    public void stop() {
        running = false;
        stopped = true;
        ExecutorService stopping = threads;
        Thread.ofVirtual().name("reading-stop").start(() -> stopAfterTheLimit(stopping));
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

    /** That of the listeners. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE;
    }
}
