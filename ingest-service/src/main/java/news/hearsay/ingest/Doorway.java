package news.hearsay.ingest;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets requests begin in the order in which they came, a few at a time, each of the few until it is let in or turned
 * away. Virtual threads by themselves would begin all at once: under overload each step of those let in would then
 * stand in line behind thousands that are only to be turned away, and all of them would hold buffers. What stands
 * before the door holds next to nothing. Thread-safe.
 *
 * <p>Who has stood there for too long is to be turned away ({@link #isLate}), so that those let in have waited for a
 * bounded time: the aim of CoDel (RFC 8289) for queues of packets.
 */
final class Doorway implements Executor {

    private static final ScopedValue<Doorway.Visit> VISIT = ScopedValue.newInstance();

    private final Executor threads;
    private final Executor keeper;
    private final long patienceNanos;
    private final Semaphore door;
    private final Queue<Arrival> before = new ConcurrentLinkedQueue<>();

    /**
     * @param width how many may begin at the same time
     * @param patience how long one may wait before it begins, and still be let in
     * @param keeper lets the next one begin when one has left the door. Where requests run on virtual threads this has
     *     to be a platform thread: what a virtual thread starts goes before all that other threads have woken, such as
     *     those whom Kafka has answered, and as long as each that leaves started the next, they would wait for seconds.
     */
    Doorway(Executor threads, int width, Duration patience, Executor keeper) {
        this.threads = threads;
        this.keeper = keeper;
        this.patienceNanos = patience.toNanos();
        this.door = new Semaphore(width);
    }

    /** The request of this thread is let in: another may begin. Whoever is turned away makes room by ending. */
    static void letIn() {
        if (VISIT.isBound()) {
            VISIT.get().leaveDoor();
        }
    }

    /**
     * Whether the request of this thread has waited before the door for longer than it should be kept waiting in all.
     */
    static boolean isLate() {
        return VISIT.isBound() && VISIT.get().late;
    }

    @Override
    public void execute(Runnable request) {
        before.add(new Arrival(request, System.nanoTime()));
        letNextBegin();
    }

    private void letNextBegin() {
        // Looked at again after each that finds the queue empty: one may have come in between.
        while (!before.isEmpty() && door.tryAcquire()) {
            Arrival next = before.poll();
            if (next == null) {
                door.release();
            } else {
                begin(next);
            }
        }
    }

    private void begin(Arrival arrival) {
        Visit visit = new Visit(System.nanoTime() - arrival.nanos() > patienceNanos);
        try {
            threads.execute(() -> {
                try {
                    ScopedValue.where(VISIT, visit).run(arrival.request());
                } finally {
                    visit.leaveDoor();
                }
            });
        } catch (RuntimeException e) {
            visit.leaveDoor();
            throw e;
        }
    }

    /** @param nanos when it came, as of {@link System#nanoTime()} */
    private record Arrival(Runnable request, long nanos) {}

    private final class Visit {

        private final boolean late;
        private final AtomicBoolean left = new AtomicBoolean();

        Visit(boolean late) {
            this.late = late;
        }

        void leaveDoor() {
            if (left.compareAndSet(false, true)) {
                door.release();
                if (!before.isEmpty()) {
                    keeper.execute(Doorway.this::letNextBegin);
                }
            }
        }
    }
}
