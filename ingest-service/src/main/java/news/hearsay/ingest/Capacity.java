package news.hearsay.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How much this service takes in hand at the same time, in articles, bytes and streams. Beyond that whoever comes is
 * turned away at once or after a short wait, and a stream is read no further: memory stays bounded, and who is let in
 * is served soon. Thread-safe.
 */
@Component
final class Capacity {

    private static final long GLANCE_MILLIS = 200;

    private final Semaphore arriving;
    private final Semaphore articles;
    private final Semaphore streams;
    private final Semaphore bytes;
    private final int allBytes;
    private final int maxWaiting;
    private final long patienceMillis;

    Capacity(IngestProperties properties) {
        IngestProperties.Load load = properties.load();
        arriving = new Semaphore(load.maxArriving());
        articles = new Semaphore(properties.maxConcurrent(), true);
        streams = new Semaphore(properties.stream().maxConcurrent(), true);
        allBytes = Math.toIntExact(load.maxInHand().toBytes());
        bytes = new Semaphore(allBytes);
        maxWaiting = load.maxWaiting();
        patienceMillis = load.patience().toMillis();
    }

    /**
     * Whether an article that came now would have to be turned away: as many wait as may, or as many bodies are under
     * way.
     */
    boolean isFull() {
        return articles.getQueueLength() >= maxWaiting || arriving.availablePermits() == 0;
    }

    /** @throws RequestRefusedException if no stream's place is free soon */
    <T> T stream(Callable<T> work) throws Exception {
        acquire(streams);
        try {
            return work.call();
        } finally {
            streams.release();
        }
    }

    /** @throws RequestRefusedException if as many bodies are on their way in as may be */
    Body body() {
        if (!arriving.tryAcquire()) {
            throw RequestRefusedException.busy();
        }
        return new Body();
    }

    /** Waits a little for room for a line of a stream. @return whether there is; then {@link #release} has to follow */
    boolean awaitRoom(int size) throws InterruptedException {
        return bytes.tryAcquire(Math.min(size, allBytes), GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void release(int size) {
        bytes.release(Math.min(size, allBytes));
    }

    private void acquire(Semaphore places) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw RequestRefusedException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRefusedException.busy();
        }
    }

    /**
     * One JSON body: first on its way in, which may take long and takes room as it comes, then an article in work. Slow
     * senders take no places from those whose bodies are there. Not thread-safe.
     */
    final class Body implements AutoCloseable {

        private int size;
        private boolean isThere;
        private boolean hasPlace;

        /** @throws RequestRefusedException if there is no room for so many more bytes */
        void take(int more) {
            if (!bytes.tryAcquire(more)) {
                throw RequestRefusedException.busy();
            }
            size += more;
        }

        /**
         * The body is there whole: waits for a place to work on it. @throws RequestRefusedException if none is free
         * soon
         */
        void awaitPlace() {
            isThere = true;
            arriving.release();
            acquire(articles);
            hasPlace = true;
        }

        @Override
        public void close() {
            bytes.release(size);
            if (hasPlace) {
                articles.release();
            }
            if (!isThere) {
                arriving.release();
            }
        }
    }
}
