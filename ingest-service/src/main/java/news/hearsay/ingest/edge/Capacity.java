package news.hearsay.ingest.edge;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Bounds what the service works on at the same time, in articles, bytes and streams. Beyond the bounds a request is
 * refused, at once or after a short wait, and a stream is not read further. Memory stays bounded, and accepted requests
 * are served soon. Thread-safe.
 */
@Component
public final class Capacity {

    private static final long POLL_MILLIS = 200;

    private final Semaphore arrivingBodies;
    private final Semaphore articles;
    private final Semaphore streams;
    private final Semaphore linkStreams;
    private final Semaphore documents;
    private final Semaphore bytes;
    private final int maxBytes;
    private final int maxWaiting;
    private final long patienceMillis;

    Capacity(EdgeProperties properties) {
        EdgeProperties.Load load = properties.load();
        arrivingBodies = new Semaphore(load.maxArriving());
        articles = new Semaphore(properties.maxConcurrent(), true);
        streams = new Semaphore(properties.stream().maxConcurrent(), true);
        linkStreams = new Semaphore(properties.stream().maxConcurrentLinks(), true);
        documents = new Semaphore(properties.document().maxConcurrent(), true);
        maxBytes = Math.toIntExact(load.maxInHand().toBytes());
        bytes = new Semaphore(maxBytes);
        maxWaiting = load.maxWaiting();
        patienceMillis = load.patience().toMillis();
    }

    /**
     * Whether a request that arrives now would be refused: too many articles are waiting or too many bodies arriving.
     */
    boolean isFull() {
        return articles.getQueueLength() >= maxWaiting || arrivingBodies.availablePermits() == 0;
    }

    /**
     * Runs one stream.
     *
     * @throws RequestRefusedException if too many streams are running and none ends soon
     */
    public <T> T stream(Callable<T> work) throws Exception {
        acquire(streams);
        try {
            return work.call();
        } finally {
            streams.release();
        }
    }

    /**
     * Runs one stream of links, which takes no place of the other streams: fetching pages may take long.
     *
     * @throws RequestRefusedException if too many streams of links are running and none ends soon
     */
    public <T> T linkStream(Callable<T> work) throws Exception {
        acquire(linkStreams);
        try {
            return work.call();
        } finally {
            linkStreams.release();
        }
    }

    /**
     * Reads one document. The work should not wait for anything else, such as Kafka.
     *
     * @throws RequestRefusedException if too many documents are being read and none ends soon
     */
    public <T> T document(Callable<T> work) throws Exception {
        acquire(documents);
        try {
            return work.call();
        } finally {
            documents.release();
        }
    }

    /** Reads one document as soon as fewer others are being read: for streams, which may wait. */
    public <T> T documentWhenFree(Supplier<T> work) throws InterruptedException {
        documents.acquire();
        try {
            return work.get();
        } finally {
            documents.release();
        }
    }

    /**
     * Admits one JSON body.
     *
     * @throws RequestRefusedException if too many bodies are arriving
     */
    public Body body() {
        if (!arrivingBodies.tryAcquire()) {
            throw RequestRefusedException.busy();
        }
        return new Body();
    }

    /**
     * Waits briefly for memory for one line of a stream. A line larger than the whole capacity waits until it is alone.
     *
     * @param size the size of the line in bytes
     * @return whether the memory is reserved; if so, {@link #release} must follow
     */
    public boolean tryReserve(int size) throws InterruptedException {
        return bytes.tryAcquire(Math.min(size, maxBytes), POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Releases what {@link #tryReserve} has reserved. */
    public void release(int size) {
        bytes.release(Math.min(size, maxBytes));
    }

    private void acquire(Semaphore permits) {
        try {
            if (!permits.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw RequestRefusedException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRefusedException.busy();
        }
    }

    /**
     * The permits of one JSON body. While it arrives, which may take long, it reserves memory as its bytes come; once
     * it is complete, it becomes an article in work. Slow senders thus take no permits from bodies that are complete.
     * Not thread-safe.
     */
    public final class Body implements AutoCloseable {

        private int reserved;
        private boolean isComplete;
        private boolean isInWork;

        /**
         * Reserves memory.
         *
         * @param more the number of bytes
         * @throws RequestRefusedException if there is no memory for that many more bytes
         */
        public void reserve(int more) {
            if (!bytes.tryAcquire(more)) {
                throw RequestRefusedException.busy();
            }
            reserved += more;
        }

        /**
         * Marks the body as complete and waits for a permit to work on it.
         *
         * @throws RequestRefusedException if none becomes free soon
         */
        public void startWork() {
            isComplete = true;
            arrivingBodies.release();
            acquire(articles);
            isInWork = true;
        }

        @Override
        public void close() {
            bytes.release(reserved);
            if (isInWork) {
                articles.release();
            }
            if (!isComplete) {
                arrivingBodies.release();
            }
        }
    }
}
