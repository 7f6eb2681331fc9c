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
import news.hearsay.faults.check.StoredRows;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.load.AcceptedRevision;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.load.Load;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.PipelineArtifacts;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ProcessReaper;
import news.hearsay.faults.pipeline.ServiceKind;
import org.apache.kafka.common.TopicPartition;

/**
 * The results of a pipeline without faults. It is a separate pipeline, which processes the batches of all runs, in
 * advance of them.
 */
final class Reference implements AutoCloseable {

    private final ProcessPipeline pipeline;
    private final Expectation expectation = new Expectation();
    private final Map<String, CompletableFuture<List<AcceptedRevision>>> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> versions = new HashSet<>();
    private final Thread learning;

    private Reference(ProcessPipeline pipeline, List<Batch> batches) {
        this.pipeline = pipeline;
        batches.forEach(batch -> acknowledged.put(batch.name(), new CompletableFuture<>()));
        this.learning = Thread.ofPlatform().name("undisturbed").start(() -> learn(batches));
    }

    /** Starts the pipeline, which processes the batches at once, in their order. */
    static Reference start(PipelineArtifacts artifacts, ProcessReaper reaper, Path folder, List<Batch> batches)
            throws Exception {
        return new Reference(ProcessPipeline.start(artifacts, reaper, folder), batches);
    }

    /**
     * Returns the revisions of a batch that were acknowledged. Waits until the undisturbed pipeline has processed it.
     */
    List<AcceptedRevision> await(Batch batch) throws InterruptedException {
        try {
            return future(batch).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the undisturbed pipeline failed", e.getCause());
        }
    }

    private CompletableFuture<List<AcceptedRevision>> future(Batch batch) {
        CompletableFuture<List<AcceptedRevision>> future = acknowledged.get(batch.name());
        if (future == null) {
            throw new IllegalArgumentException("no run has the batch " + batch.name());
        }
        return future;
    }

    Expectation expectation() {
        return expectation;
    }

    /** Returns the extractor's version. */
    synchronized String version() {
        return versions.iterator().next();
    }

    @Override
    public void close() {
        learning.interrupt();
        pipeline.close();
    }

    private void learn(List<Batch> batches) {
        for (Batch batch : batches) {
            CompletableFuture<List<AcceptedRevision>> done = future(batch);
            try {
                done.complete(learn(batch));
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        }
    }

    private List<AcceptedRevision> learn(Batch batch) throws Exception {
        try (TopicReader reader = new TopicReader(pipeline.broker().address());
                Connection connection = pipeline.database().connect()) {
            Map<TopicPartition, Long> starts = reader.ends();
            Load load = new Load(
                    batch, () -> List.of(pipeline.service(ServiceKind.INGEST).address()), Duration.ZERO, true);
            load.start();
            List<AcceptedRevision> accepted = load.await();
            Quiescence.awaitComplete(pipeline, accepted, Await.LONG_PATIENCE);
            List<String> articles = accepted.stream()
                    .map(AcceptedRevision::articleId)
                    .distinct()
                    .toList();
            StoredRows tables = new StoredRows(connection);
            expectation.learn(reader.since(starts), tables.rows(articles));
            remember(tables.versions(articles));
            return accepted;
        }
    }

    private synchronized void remember(Map<String, List<String>> shown) {
        shown.values().forEach(versions::addAll);
        if (versions.size() != 1) {
            throw new IllegalStateException(
                    "the undisturbed pipeline shows several versions of the extractor: " + versions);
        }
    }
}
