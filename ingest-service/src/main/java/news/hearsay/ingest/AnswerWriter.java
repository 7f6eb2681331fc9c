package news.hearsay.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.hearsay.ingest.ArticleStream.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answers of one stream in the order of its lines, each when it is there, on a thread of its own while the
 * request's thread reads on. It is the window too: whoever adds waits while too many lines or bytes are under way.
 */
final class AnswerWriter implements AutoCloseable {

    private static final long GLANCE_MILLIS = 200;

    private final OutputStream out;
    private final JsonMapper json;
    private final BlockingQueue<Pending> window;
    private final Semaphore room;
    private final int roomSize;
    private final Capacity capacity;
    private @Nullable Thread thread;
    private volatile @Nullable IOException failure;

    AnswerWriter(OutputStream out, JsonMapper json, IngestProperties.Stream limits, Capacity capacity) {
        this.out = out;
        this.json = json;
        this.window = new ArrayBlockingQueue<>(limits.window());
        this.roomSize = Math.toIntExact(limits.windowSize().toBytes());
        this.room = new Semaphore(roomSize);
        this.capacity = capacity;
    }

    private sealed interface Pending {
        record Line(int size, CompletableFuture<Answer> answer) implements Pending {}

        record End() implements Pending {}
    }

    /**
     * Waits until a line of that many bytes fits the window and what the service has in hand, and takes the room;
     * {@link #add} has to follow.
     */
    void awaitRoomFor(int bytes) throws IOException, InterruptedException {
        while (!room.tryAcquire(Math.min(bytes, roomSize), GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throwFailure();
        }
        while (!capacity.awaitRoom(bytes)) {
            throwFailure();
        }
    }

    /** @param bytes as many as were waited for */
    void add(int bytes, CompletableFuture<Answer> answer) throws IOException, InterruptedException {
        if (thread == null) {
            thread = Thread.ofVirtual().name("answers").start(this::write);
        }
        Pending.Line line = new Pending.Line(bytes, answer);
        try {
            window.put(line);
        } catch (InterruptedException e) {
            release(line);
            throw e;
        }
        throwFailure();
    }

    /** Whether any line has been answered or will be. */
    boolean isStarted() {
        return thread != null;
    }

    /** Waits until all that was added is answered. */
    @Override
    public void close() throws IOException {
        if (thread == null) {
            return;
        }
        try {
            window.put(new Pending.End());
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            releaseAll();
        }
        throwFailure();
    }

    private void release(Pending.Line line) {
        room.release(Math.min(line.size(), roomSize));
        capacity.release(line.size());
    }

    /** What nobody will answer any more must not be held for ever. */
    private void releaseAll() {
        for (Pending pending = window.poll(); pending != null; pending = window.poll()) {
            if (pending instanceof Pending.Line line) {
                release(line);
            }
        }
    }

    private void throwFailure() throws IOException {
        if (failure != null) {
            throw new IOException("the client does not take its answers", failure);
        }
    }

    /** After a failure it goes on emptying the window, so that nobody waits for it in vain. */
    private void write() {
        try {
            while (next() instanceof Pending.Line line) {
                CompletableFuture<Answer> answer = line.answer();
                if (!answer.isDone()) {
                    flush();
                }
                Answer done = answer.join();
                release(line);
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
                line.answer().join();
                release(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
