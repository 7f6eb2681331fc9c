package news.hearsay.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.EdgeProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the results of one stream in the order of its lines, each as soon as it is complete, on a thread of its own
 * while the request's thread reads on. It also bounds how many lines and bytes of the stream wait for Kafka: a caller
 * that adds more has to wait. One thread adds, reserves and closes.
 */
final class LineResultWriter implements AutoCloseable {

    private static final long POLL_MILLIS = 200;

    private final OutputStream out;
    private final JsonMapper json;
    private final BlockingQueue<Pending> window;
    private final Semaphore windowBytes;
    private final int maxWindowBytes;
    private final Capacity capacity;
    private @Nullable Thread thread;
    private volatile @Nullable IOException failure;

    LineResultWriter(OutputStream out, JsonMapper json, EdgeProperties.Stream limits, Capacity capacity) {
        this.out = out;
        this.json = json;
        this.window = new ArrayBlockingQueue<>(limits.window());
        this.maxWindowBytes = Math.toIntExact(limits.windowSize().toBytes());
        this.windowBytes = new Semaphore(maxWindowBytes);
        this.capacity = capacity;
    }

    private sealed interface Pending {

        record Line(int size, CompletableFuture<?> result) implements Pending {}

        record End() implements Pending {}
    }

    /**
     * Waits until a line of that size fits the window of this stream and the capacity of the service, and reserves it.
     * {@link #add} or {@link #giveBack} must follow.
     *
     * @param size the size of the line in bytes
     * @throws IOException if the client does not read the results
     */
    void reserve(int size) throws IOException, InterruptedException {
        while (!windowBytes.tryAcquire(Math.min(size, maxWindowBytes), POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            throwFailure();
        }
        while (!capacity.tryReserve(size)) {
            throwFailure();
        }
    }

    /**
     * Adds the result of the next line. May wait until there is room in the window.
     *
     * @param size the size that {@link #reserve} got for this line, or 0
     * @throws IOException if the client does not read the results
     */
    void add(int size, CompletableFuture<?> result) throws IOException, InterruptedException {
        if (thread == null) {
            thread = Thread.ofVirtual().name("line-results").start(this::write);
        }
        Pending.Line line = new Pending.Line(size, result);
        try {
            window.put(line);
        } catch (InterruptedException e) {
            giveBack(line.size());
            throw e;
        }
        throwFailure();
    }

    /** Gives back what {@link #reserve} got for a line that has no result. */
    void giveBack(int size) {
        windowBytes.release(Math.min(size, maxWindowBytes));
        capacity.release(size);
    }

    /** Whether there is any result. */
    boolean isStarted() {
        return thread != null;
    }

    /** Waits until all results are written. */
    @Override
    public void close() throws IOException {
        Thread writer = thread;
        if (writer == null) {
            return;
        }
        try {
            window.put(new Pending.End());
            writer.join();
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            releaseAll();
        }
        throwFailure();
    }

    /** Releases the lines whose results will not be written. */
    private void releaseAll() {
        for (Pending pending = window.poll(); pending != null; pending = window.poll()) {
            if (pending instanceof Pending.Line line) {
                giveBack(line.size());
            }
        }
    }

    private void throwFailure() throws IOException {
        if (failure != null) {
            throw new IOException("the client does not read the results", failure);
        }
    }

    /** After a failure it continues to empty the window, so a caller of {@link #add} does not wait forever. */
    private void write() {
        try {
            while (next() instanceof Pending.Line line) {
                CompletableFuture<?> result = line.result();
                if (!result.isDone()) {
                    flush();
                }
                Object done = result.join();
                giveBack(line.size());
                if (failure == null) {
                    out.write(json.writeValueAsBytes(done));
                    out.write('\n');
                }
            }
            flush();
        } catch (IOException e) {
            failure = e;
            drain();
        } catch (RuntimeException e) {
            failure = new IOException(e);
            drain();
        } catch (InterruptedException e) {
            failure = new IOException("interrupted", e);
            releaseAll();
        }
    }

    private Pending next() throws IOException, InterruptedException {
        Pending pending = window.poll();
        if (pending == null) {
            flush();
            pending = window.take();
        }
        return pending;
    }

    private void flush() throws IOException {
        if (failure == null) {
            out.flush();
        }
    }

    private void drain() {
        try {
            while (window.take() instanceof Pending.Line line) {
                line.result().join();
                giveBack(line.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
