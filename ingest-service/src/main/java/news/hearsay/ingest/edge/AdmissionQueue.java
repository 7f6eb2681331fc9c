package news.hearsay.ingest.edge;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An executor that starts requests in order of arrival, a few at a time. A request counts as one of the few until it is
 * admitted or has ended. Without this queue, virtual threads would start all requests at once: under overload each step
 * of an admitted request would wait behind thousands that are about to be rejected, and all of them would hold buffers.
 * A queued request holds almost no memory. Thread-safe.
 *
 * <p>Like CoDel, the queue is controlled by the time that an entry has spent in it, not by its length: a request that
 * waited too long {@link #isLate is late} and has to be rejected, so the waiting time of admitted requests is bounded.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8289">RFC 8289, Controlled Delay Active Queue Management</a>
 * @see <a href="https://doi.org/10.1145/2208917.2209336">Nichols and Jacobson, Controlling Queue Delay, ACM Queue
 *     10(5), 2012</a>
 */
final class AdmissionQueue implements Executor {

    private static final ScopedValue<Ticket> TICKET = ScopedValue.newInstance();

    private final Executor threads;
    private final Executor dispatcher;
    private final long maxWaitNanos;
    private final Semaphore slots;
    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param threads runs the requests
     * @param maxStarting how many requests may be started and not yet admitted
     * @param maxWait how long a request may wait in the queue without being late
     * @param dispatcher starts the next request when a slot becomes free. Where requests run on virtual threads, this
     *     has to be a platform thread: the scheduler prefers what a virtual thread starts to threads that others have
     *     woken, such as those that Kafka has answered. If each admitted request started the next one, the woken
     *     threads would wait for seconds.
     */
    AdmissionQueue(Executor threads, int maxStarting, Duration maxWait, Executor dispatcher) {
        this.threads = threads;
        this.dispatcher = dispatcher;
        this.maxWaitNanos = maxWait.toNanos();
        this.slots = new Semaphore(maxStarting);
    }

    /** Admits the request of the current thread, so another may start. A rejected request frees its slot by ending. */
    static void admit() {
        if (TICKET.isBound()) {
            TICKET.get().release();
        }
    }

    /** Whether the request of the current thread has waited for longer than it may. */
    static boolean isLate() {
        return TICKET.isBound() && TICKET.get().late;
    }

    @Override
    public void execute(Runnable request) {
        waiting.add(new Arrival(request, System.nanoTime()));
        startNext();
    }

    private void startNext() {
        // An empty poll is followed by another look at the queue: a request may have arrived in between.
        while (!waiting.isEmpty() && slots.tryAcquire()) {
            Arrival next = waiting.poll();
            if (next == null) {
                slots.release();
            } else {
                start(next);
            }
        }
    }

    private void start(Arrival arrival) {
        Ticket ticket = new Ticket(System.nanoTime() - arrival.nanos() > maxWaitNanos);
        try {
            threads.execute(() -> {
                try {
                    ScopedValue.where(TICKET, ticket).run(arrival.request());
                } finally {
                    ticket.release();
                }
            });
        } catch (RuntimeException e) {
            ticket.release();
            throw e;
        }
    }

    /** @param nanos the time of arrival, as of {@link System#nanoTime()} */
    private record Arrival(Runnable request, long nanos) {}

    /** Holds one slot for a started request. */
    private final class Ticket {

        private final boolean late;
        private final AtomicBoolean released = new AtomicBoolean();

        Ticket(boolean late) {
            this.late = late;
        }

        void release() {
            if (released.compareAndSet(false, true)) {
                slots.release();
                if (!waiting.isEmpty()) {
                    dispatcher.execute(AdmissionQueue.this::startNext);
                }
            }
        }
    }
}
