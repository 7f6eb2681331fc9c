package news.hearsay.faults;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import news.hearsay.faults.check.CommittedRecord;
import news.hearsay.faults.check.ConsistencyCheck;
import news.hearsay.faults.check.CoverageCheck;
import news.hearsay.faults.check.CoverageRows;
import news.hearsay.faults.check.StoredRows;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.check.Verdict;
import news.hearsay.faults.fault.Fault;
import news.hearsay.faults.fault.FaultContext;
import news.hearsay.faults.fault.UnsupportedFaultException;
import news.hearsay.faults.load.AcceptedRevision;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.load.Load;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;
import org.apache.kafka.common.TopicPartition;

/** One fault with one seed: the seed decides the articles, the moments and the choices. */
record FaultRun(Fault fault, int seed, Batch batch) {

    static FaultRun of(Fault fault, int seed, int articles) {
        int number = fault.load().articles() == 0 ? articles : fault.load().articles();
        return new FaultRun(
                fault,
                seed,
                Batch.of(fault.name() + "-" + seed, number, fault.load().updates()));
    }

    /**
     * Runs the fault and checks the results.
     *
     * @throws UnsupportedFaultException if this machine cannot run the fault
     */
    RunResult on(ProcessPipeline pipeline, Reference reference) throws InterruptedException {
        List<CommittedRecord> undisturbed = undisturbed(reference);
        long begun = System.nanoTime();
        Load load = new Load(batch, () -> ingest(pipeline), fault.load().pace(), seed % 2 == 1);
        Map<TopicPartition, Long> starts = Map.of();
        Duration recovery = null;
        Duration sinceFault = null;
        String failure = null;
        List<String> notes = new ArrayList<>();
        Verdict verdict = new Verdict();
        try {
            pipeline.awaitReady();
            starts = ends(pipeline);
            FaultContext context = new FaultContext(
                    pipeline, load, new Random(fault.name().hashCode() * 1_000L + seed), starts, undisturbed);
            fault.prepare().on(context);
            load.start();
            long injected = System.nanoTime();
            fault.inject().on(context);
            long over = System.nanoTime();
            List<AcceptedRevision> acknowledged = load.await();
            pipeline.database().awaitReady();
            Quiescence.awaitComplete(pipeline, acknowledged, Await.PATIENCE);
            if (fault.checksCoverage()) {
                Quiescence.awaitCoverage(pipeline, Await.PATIENCE);
            }
            recovery = Duration.ofNanos(System.nanoTime() - over);
            sinceFault = Duration.ofNanos(System.nanoTime() - injected);
            verdict = verdict(pipeline, reference, acknowledged, Quiescence.awaitQuiet(pipeline, starts, notes));
            if (fault.checksCoverage()) {
                checkCoverage(pipeline, verdict);
            }
            fault.cleanUp().on(context);
            pipeline.restore();
            pipeline.awaitReady();
        } catch (UnsupportedFaultException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure = e.toString();
            verdict = verdictSoFar(pipeline, reference, load.acknowledged(), starts, verdict);
        } finally {
            load.stop();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new RunResult(
                fault.name(), seed, load.acknowledged().size(), verdict, recovery, sinceFault, took, failure, notes);
    }

    /** Returns what is missing after a time-out, if broker and database still respond. */
    private Verdict verdictSoFar(
            ProcessPipeline pipeline,
            Reference reference,
            List<AcceptedRevision> acknowledged,
            Map<TopicPartition, Long> starts,
            Verdict otherwise) {
        if (starts.isEmpty() || acknowledged.isEmpty()) {
            return otherwise;
        }
        try (TopicReader reader = new TopicReader(pipeline.broker().address())) {
            return verdict(pipeline, reference, acknowledged, reader.since(starts));
        } catch (Exception e) {
            return otherwise;
        }
    }

    private Verdict verdict(
            ProcessPipeline pipeline,
            Reference reference,
            List<AcceptedRevision> acknowledged,
            List<CommittedRecord> messages)
            throws Exception {
        ConsistencyCheck check = fault.newVersion().isEmpty()
                ? ConsistencyCheck.of(reference.expectation(), reference.version())
                : new ConsistencyCheck(
                        reference.expectation(),
                        Set.of(reference.version(), fault.newVersion()),
                        fault.newVersion(),
                        2,
                        2);
        List<String> articles = acknowledged.stream()
                .map(AcceptedRevision::articleId)
                .distinct()
                .toList();
        try (Connection connection = pipeline.database().connect()) {
            StoredRows tables = new StoredRows(connection);
            return check.of(acknowledged, messages, tables.rows(articles), tables.versions(articles));
        }
    }

    /** Compares the coverage tables with those that a rebuild writes. */
    static void checkCoverage(ProcessPipeline pipeline, Verdict verdict) throws SQLException, InterruptedException {
        Quiescence.awaitCoverage(pipeline, Await.PATIENCE);
        try (Connection connection = pipeline.database().connect()) {
            CoverageRows held = CoverageRows.read(connection);
            List<String> failures = CoverageRows.failures(connection);
            pipeline.rebuildCoverage();
            CoverageCheck.compare(held, CoverageRows.read(connection), failures, verdict);
        }
    }

    private List<CommittedRecord> undisturbed(Reference reference) throws InterruptedException {
        List<AcceptedRevision> same = reference.await(batch);
        return reference
                .expectation()
                .messages(same.stream().map(AcceptedRevision::articleId).toList());
    }

    private static Map<TopicPartition, Long> ends(ProcessPipeline pipeline) {
        try (TopicReader reader = new TopicReader(pipeline.broker().address())) {
            return reader.ends();
        }
    }

    private static List<URI> ingest(ProcessPipeline pipeline) {
        List<URI> addresses =
                new ArrayList<>(List.of(pipeline.service(ServiceKind.INGEST).address()));
        ServiceInstance second = pipeline.second(ServiceKind.INGEST);
        if (second.isRunning()) {
            addresses.add(second.address());
        }
        return addresses;
    }
}
