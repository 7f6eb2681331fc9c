package news.hearsay.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of fetches from the same host at the same time, and altogether. A fetch that waits for its host
 * takes no place from fetches of other hosts. Thread-safe.
 */
final class HostSlots {

    private final Semaphore all;
    private final int perHost;
    private final Map<String, Host> hosts = new HashMap<>();

    HostSlots(FetchSettings.Limits limits) {
        this.all = new Semaphore(limits.maxConcurrent(), true);
        this.perHost = limits.maxConcurrentPerHost();
    }

    private static final class Host {

        private final Semaphore slots;
        private int users;

        private Host(int slots) {
            this.slots = new Semaphore(slots, true);
        }
    }

    /** The place of one fetch, until it is closed. Not thread-safe. */
    final class Slot implements AutoCloseable {

        private final String name;
        private final Host host;
        private boolean ofHost = true;

        private Slot(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        /** Ends the use of the host; the place among all fetches stays. */
        void releaseHost() {
            if (ofHost) {
                ofHost = false;
                host.slots.release();
                leave(name, host);
            }
        }

        @Override
        public void close() {
            all.release();
            releaseHost();
        }
    }

    /**
     * Waits for a place at the host, and then for one among all.
     *
     * @param end the time of {@link System#nanoTime} until which it waits
     * @param patience how long that is in total, for the message
     */
    Slot acquire(String host, long end, Duration patience) throws RefusedException, InterruptedException {
        Host entry = enter(host);
        boolean ofHost = false;
        boolean ofAll = false;
        try {
            ofHost = acquire(entry.slots, end);
            if (!ofHost) {
                throw busy("other fetches from %s took all places".formatted(host), patience);
            }
            ofAll = acquire(all, end);
            if (!ofAll) {
                throw busy("other fetches took all places", patience);
            }
            return new Slot(host, entry);
        } finally {
            if (!ofAll) {
                if (ofHost) {
                    entry.slots.release();
                }
                leave(host, entry);
            }
        }
    }

    private static boolean acquire(Semaphore slots, long end) throws InterruptedException {
        return slots.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private synchronized Host enter(String host) {
        Host entry = hosts.computeIfAbsent(host, _ -> new Host(perHost));
        entry.users++;
        return entry;
    }

    private synchronized void leave(String host, Host entry) {
        entry.users--;
        if (entry.users == 0) {
            hosts.remove(host);
        }
    }

    private static RefusedException busy(String cause, Duration patience) {
        return new RefusedException(FetchProblem.BUSY, "%s for %s".formatted(cause, Shown.of(patience)));
    }
}
