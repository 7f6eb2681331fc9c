package news.hearsay.extract;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lets live articles go first: other work waits while a batch of them is processed. Thread-safe. */
final class LiveFirst {

    private final Lock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int batches;

    /** Processes a batch of live articles. */
    void process(Runnable batch) {
        change(1);
        try {
            batch.run();
        } finally {
            change(-1);
        }
    }

    private void change(int by) {
        lock.lock();
        try {
            batches += by;
            if (batches == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when no live article is processed, or when the limit has passed.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void awaitIdle(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (batches > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
