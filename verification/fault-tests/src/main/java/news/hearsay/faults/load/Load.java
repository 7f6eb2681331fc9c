package news.hearsay.faults.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import news.hearsay.faults.pipeline.Await;
import org.jspecify.annotations.Nullable;

/** Posts the articles of a batch, each until it is acknowledged, and records the acknowledged revisions. */
public final class Load {

    /** The limit for one article, on a busy machine. */
    private static final Duration POSTING = Duration.ofMillis(300);

    private static final int WORKERS = 4;
    private static final int LINES = 4;

    private final Batch batch;
    private final Supplier<List<URI>> ingest;
    private final Duration pace;
    private final boolean streams;
    private final Queue<Submission> waiting;
    private final List<AcceptedRevision> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final RetryingClient client = new RetryingClient();
    private final List<Thread> workers = new ArrayList<>();

    /**
     * @param ingest supplies the addresses that accept articles at the moment
     * @param pace how long each worker pauses between two posts
     * @param streams whether articles are posted several at a time, as NDJSON
     */
    public Load(Batch batch, Supplier<List<URI>> ingest, Duration pace, boolean streams) {
        this.batch = batch;
        this.ingest = ingest;
        this.pace = pace;
        this.streams = streams;
        this.waiting = new ConcurrentLinkedQueue<>(batch.submissions());
    }

    public void start() {
        for (int i = 0; i < WORKERS; i++) {
            int number = i;
            workers.add(Thread.ofVirtual().name("post-" + i).start(() -> work(number)));
        }
    }

    /** Returns the number of articles to post, without updates. */
    public int size() {
        return batch.submissions().size();
    }

    /** Returns the revisions that are acknowledged so far. */
    public List<AcceptedRevision> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Waits until this number of revisions is acknowledged. */
    public void awaitAcknowledged(int number) throws InterruptedException {
        Await.until(number + " articles are acknowledged", () -> acknowledged.size() >= number || isOver());
    }

    /** Waits until all articles are acknowledged, for at most the limits for posting and for a recovery. */
    public List<AcceptedRevision> await() throws InterruptedException {
        Await.until("all articles are acknowledged", Await.PATIENCE.plus(POSTING.multipliedBy(size())), this::isOver);
        if (failure.get() != null) {
            throw new IllegalStateException("the client failed", failure.get());
        }
        return acknowledged();
    }

    /** Stops posting. */
    public void stop() {
        workers.forEach(Thread::interrupt);
    }

    private boolean isOver() {
        return workers.stream().noneMatch(Thread::isAlive);
    }

    private void work(int number) {
        try {
            for (List<Submission> some = next(); !some.isEmpty(); some = next()) {
                post(number, some.stream().map(Submission::json).toList());
                for (Submission submission : some) {
                    if (submission.update() != null) {
                        post(number, List.of(submission.update()));
                    }
                }
                Thread.sleep(pace.multipliedBy(some.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private List<Submission> next() {
        List<Submission> some = new ArrayList<>();
        for (int i = 0; i < (streams ? LINES : 1); i++) {
            Submission submission = waiting.poll();
            if (submission != null) {
                some.add(submission);
            }
        }
        return some;
    }

    private void post(int number, List<String> articles) throws InterruptedException {
        List<String> left = articles;
        for (int attempt = number; !left.isEmpty(); attempt++) {
            List<URI> addresses = ingest.get();
            RetryingClient.Answer answer = client.post(addresses.get(attempt % addresses.size()), left, streams);
            acknowledged.addAll(answer.acknowledged());
            left = answer.left();
            if (!left.isEmpty()) {
                Thread.sleep(answer.pause());
            }
        }
    }
}
