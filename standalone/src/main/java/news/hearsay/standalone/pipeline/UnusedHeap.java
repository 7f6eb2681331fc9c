package news.hearsay.standalone.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;

/**
 * Returns heap that a start or a load has used and an idle pipeline does not need to the operating system: a full
 * collection shrinks the heap, and none happens by itself while nothing is allocated.
 */
final class UnusedHeap {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    /** The pipeline is idle if it uses less than this share of one processor. */
    private static final double IDLE = 0.15;

    /** A smaller gain is not worth a collection, which stops the pipeline for some tenths of a second. */
    private static final long WORTHWHILE_BYTES = 48L << 20;

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long committedAfterLast;

    private UnusedHeap() {}

    /** Starts the thread that looks for unused heap. It ends with the process. */
    static void keepReturning() {
        UnusedHeap heap = new UnusedHeap();
        Thread.ofPlatform().daemon().name("unused-heap").start(heap::run);
    }

    private void run() {
        try {
            while (true) {
                collect();
                awaitIdle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect() {
        System.gc();
        committedAfterLast = usage().getCommitted();
    }

    private void awaitIdle() throws InterruptedException {
        while (true) {
            long before = process.getProcessCpuTime();
            Thread.sleep(INTERVAL);
            double share = (process.getProcessCpuTime() - before) / (double) INTERVAL.toNanos();
            if (share < IDLE && usage().getCommitted() - committedAfterLast > WORTHWHILE_BYTES) {
                return;
            }
        }
    }

    private static MemoryUsage usage() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }
}
