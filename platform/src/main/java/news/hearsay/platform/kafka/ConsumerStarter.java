package news.hearsay.platform.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import news.hearsay.platform.failure.RetryBackOff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts a Kafka listener, which must not start by itself, once a list of steps has succeeded. Each step is retried
 * until it succeeds, so that a service can be started before its broker and its database, and stopped while it waits
 * for them.
 *
 * <p>Its phase is the default one: it starts last and stops first, before the listener's container.
 */
public final class ConsumerStarter implements SmartLifecycle {

    private final KafkaListenerEndpointRegistry listeners;
    private final String listenerId;
    private final List<Step> steps;
    private final RetryBackOff backOff;
    private final ConsumerHealth health;
    private @Nullable Thread thread;
    private volatile boolean running;

    /**
     * Something that has to be done before the listener starts.
     *
     * @param action throws if it has to be retried
     * @param triedFirst whether it is tried once within {@link ConsumerStarter#start()}, so that what it prepares is
     *     there when the application has started, if nothing is in the way. All such steps come first in the list.
     */
    public record Step(Runnable action, boolean triedFirst) {

        /** Returns a step that runs in the background. */
        public static Step inBackground(Runnable action) {
            return new Step(action, false);
        }

        /** Returns a step that is tried while the application starts, and retried in the background. */
        public static Step triedFirst(Runnable action) {
            return new Step(action, true);
        }
    }

    /**
     * Creates a starter.
     *
     * @param steps in the order in which they run
     * @param backOff delays between attempts at one step
     * @param health is notified of each failed attempt and of the start
     */
    public ConsumerStarter(
            KafkaListenerEndpointRegistry listeners,
            String listenerId,
            List<Step> steps,
            RetryBackOff backOff,
            ConsumerHealth health) {
        this.listeners = listeners;
        this.listenerId = listenerId;
        this.steps = List.copyOf(steps);
        this.backOff = backOff;
        this.health = health;
    }

    @Override
    public void start() {
        running = true;
        Deque<Step> remaining = new ArrayDeque<>(steps);
        while (!remaining.isEmpty()
                && remaining.getFirst().triedFirst()
                && succeeds(remaining.getFirst().action())) {
            remaining.removeFirst();
        }
        synchronized (this) {
            if (running) {
                thread = Thread.ofVirtual().name(listenerId + "-starter").start(() -> startAfter(remaining));
            }
        }
    }

    private void startAfter(Deque<Step> remaining) {
        try {
            for (Step step : remaining) {
                RetryBackOff.Delays delays = backOff.start();
                while (!succeeds(step.action())) {
                    Thread.sleep(delays.next());
                }
            }
            RetryBackOff.Delays delays = backOff.start();
            while (!succeeds(this::startListener)) {
                Thread.sleep(delays.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException | Error e) {
            // an action that stop() interrupts fails, too
            if (running) {
                health.waiting(e);
            }
            return false;
        }
    }

    /** Stops the listener and starts it again, with new consumers. Returns at once. */
    public void restart() {
        container().stop(this::startListener);
    }

    /** Synchronised with {@link #stop()}: nothing would stop a listener that started after it. */
    private synchronized void startListener() {
        if (running) {
            container().start();
            health.consuming();
        }
    }

    private MessageListenerContainer container() {
        return Objects.requireNonNull(
                listeners.getListenerContainer(listenerId), () -> "no listener has the id " + listenerId);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
