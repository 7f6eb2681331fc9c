package news.hearsay.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import news.hearsay.faults.check.Expectation;
import news.hearsay.faults.check.Tables;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.line.Await;
import news.hearsay.faults.line.Leash;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.ServiceKind;
import news.hearsay.faults.line.Workshop;
import news.hearsay.faults.load.Acknowledged;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.load.Load;
import org.apache.kafka.common.TopicPartition;

/**
 * What the line makes of articles when nobody disturbs it: a line of its own, which gets the batches of all runs, some
 * ahead of them.
 */
final class Reference implements AutoCloseable {

    private final Line line;
    private final Expectation expectation = new Expectation();
    private final Map<String, CompletableFuture<List<Acknowledged>>> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> versions = new HashSet<>();
    private final Thread learning;

    private Reference(Line line, List<Batch> batches) {
        this.line = line;
        batches.forEach(batch -> acknowledged.put(batch.name(), new CompletableFuture<>()));
        this.learning = Thread.ofPlatform().name("undisturbed").start(() -> learn(batches));
    }

    /** Starts it; it begins with the batches at once, in their order. */
    static Reference start(Workshop workshop, Leash leash, Path folder, List<Batch> batches) throws Exception {
        return new Reference(Line.start(workshop, leash, folder), batches);
    }

    /** What was acknowledged of a batch. Waits until the undisturbed line is done with it. */
    List<Acknowledged> await(Batch batch) throws InterruptedException {
        try {
            return acknowledged.get(batch.name()).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the undisturbed line failed", e.getCause());
        }
    }

    Expectation expectation() {
        return expectation;
    }

    /** The extractor's version. */
    synchronized String version() {
        return versions.iterator().next();
    }

    @Override
    public void close() {
        learning.interrupt();
        line.close();
    }

    private void learn(List<Batch> batches) {
        for (Batch batch : batches) {
            CompletableFuture<List<Acknowledged>> done = acknowledged.get(batch.name());
            try {
                done.complete(learn(batch));
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        }
    }

    private List<Acknowledged> learn(Batch batch) throws Exception {
        try (TopicReader reader = new TopicReader(line.broker().address());
                Connection connection = line.database().connect()) {
            Map<TopicPartition, Long> starts = reader.ends();
            Load load = new Load(
                    batch, () -> List.of(line.service(ServiceKind.INGEST).address()), Duration.ZERO, true);
            load.start();
            List<Acknowledged> told = load.await();
            Settled.awaitComplete(line, told, Await.LONG_PATIENCE);
            List<String> articles =
                    told.stream().map(Acknowledged::articleId).distinct().toList();
            Tables tables = new Tables(connection);
            expectation.learn(reader.since(starts), tables.rows(articles));
            remember(tables.versions(articles));
            return told;
        }
    }

    private synchronized void remember(Map<String, List<String>> shown) {
        shown.values().forEach(versions::addAll);
        if (versions.size() != 1) {
            throw new IllegalStateException("an undisturbed line shows several versions of the extractor: " + versions);
        }
    }
}
