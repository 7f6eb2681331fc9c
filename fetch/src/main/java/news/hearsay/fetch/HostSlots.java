package news.hearsay.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits the number of fetches from the same host at the same time, and altogether. Thread-safe. */
final class HostSlots {

    private final Semaphore all;
    private final int perHost;
    private final Duration patience;
    private final Map<String, Host> hosts = new HashMap<>();

    /** @param patience how long a fetch may wait for a slot */
    HostSlots(FetchSettings.Limits limits, Duration patience) {
        this.all = new Semaphore(limits.maxConcurrent(), true);
        this.perHost = limits.maxConcurrentPerHost();
        this.patience = patience;
    }

    private static final class Host {

        private final Semaphore slots;
        private int users;

        private Host(int slots) {
            this.slots = new Semaphore(slots, true);
        }
    }

    /** A slot, until it is closed. */
    @FunctionalInterface
    interface Slot extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits for a slot among all. */
    Slot any() throws RefusedException, InterruptedException {
        if (!all.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw busy("%d other fetches are running".formatted(all.getQueueLength() + 1));
        }
        return all::release;
    }

    /** Waits for a slot of this host. */
    Slot of(String host) throws RefusedException, InterruptedException {
        Host entry = enter(host);
        boolean acquired = false;
        try {
            acquired = entry.slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!acquired) {
                leave(host, entry);
            }
        }
        if (!acquired) {
            throw busy("other fetches from %s are running".formatted(host));
        }
        return () -> {
            entry.slots.release();
            leave(host, entry);
        };
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

    private static RefusedException busy(String detail) {
        return new RefusedException(FetchProblem.BUSY, detail);
    }
}
