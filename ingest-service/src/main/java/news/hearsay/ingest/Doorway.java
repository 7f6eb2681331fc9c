package news.hearsay.ingest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets requests begin in the order in which they came, a few at a time, each of the few until it is let in or turned away. Virtual threads by
 * themselves would begin all at once: under overload each step of those let in would then stand in line behind thousands that are only to be
 * turned away, and all of them would hold buffers. What stands before the door holds next to nothing. Thread-safe.
 */
final class Doorway implements Executor {

    private static final ScopedValue<Doorway.Visit> VISIT = ScopedValue.newInstance();

    private final Executor threads;
    private final Semaphore door;
    private final Queue<Runnable> before = new ConcurrentLinkedQueue<>();

    /** @param width how many may begin at the same time */
    Doorway(Executor threads, int width) {
        this.threads = threads;
        this.door = new Semaphore(width);
    }

    /** The request of this thread is let in: another may begin. Whoever is turned away makes room by ending. */
    static void letIn() {
        if (VISIT.isBound()) {
            VISIT.get().leaveDoor();
        }
    }

    @Override
    public void execute(Runnable request) {
        before.add(request);
        letNextBegin();
    }

    private void letNextBegin() {
        // Looked at again after each that finds the queue empty: one may have come in between.
        while (!before.isEmpty() && door.tryAcquire()) {
            Runnable request = before.poll();
            if (request == null) {
                door.release();
            } else {
                begin(request);
            }
        }
    }

    private void begin(Runnable request) {
        Visit visit = new Visit();
        try {
            threads.execute(() -> {
                try {
                    ScopedValue.where(VISIT, visit).run(request);
                } finally {
                    visit.leaveDoor();
                }
            });
        } catch (RuntimeException e) {
            visit.leaveDoor();
            throw e;
        }
    }

    private final class Visit {

        private final AtomicBoolean left = new AtomicBoolean();

        void leaveDoor() {
            if (left.compareAndSet(false, true)) {
                door.release();
                letNextBegin();
            }
        }
    }
}
