package news.hearsay.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import news.hearsay.faults.check.ConsistencyCheck;
import news.hearsay.faults.check.StoredRows;
import news.hearsay.faults.check.Verdict;
import news.hearsay.faults.fault.UnsupportedFaultException;
import news.hearsay.faults.load.AcceptedRevision;
import news.hearsay.faults.pipeline.PipelineArtifacts;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ProcessReaper;

/**
 * Executes all runs on several pipelines in parallel. A pipeline is used for the next run as long as its runs pass.
 * After a run that fails, its logs are kept and a new pipeline replaces it. Before a pipeline ends, everything that it
 * ever processed is checked again.
 */
final class Campaign {

    private final PipelineArtifacts artifacts;
    private final ProcessReaper reaper;
    private final Path folder;
    private final Reference reference;
    private final FaultReport report;
    private final Queue<FaultRun> runs;
    private final Set<String> newVersions;
    private final AtomicInteger pipelines = new AtomicInteger();

    Campaign(
            PipelineArtifacts artifacts,
            ProcessReaper reaper,
            Path folder,
            Reference reference,
            FaultReport report,
            List<FaultRun> runs) {
        this.artifacts = artifacts;
        this.reaper = reaper;
        this.folder = folder;
        this.reference = reference;
        this.report = report;
        this.runs = new ConcurrentLinkedQueue<>(runs);
        this.newVersions = runs.stream()
                .map(run -> run.fault().newVersion())
                .filter(version -> !version.isEmpty())
                .collect(Collectors.toSet());
    }

    void on(int number) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            threads.add(Thread.ofPlatform().name("pipeline-" + i).start(this::work));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        try {
            while (!runs.isEmpty()) {
                runOnOnePipeline();
            }
        } catch (Exception e) {
            report.add(new RunResult(
                    "the harness itself", 0, 0, new Verdict(), null, null, Duration.ZERO, e.toString(), List.of()));
            e.printStackTrace();
        }
    }

    private void runOnOnePipeline() throws Exception {
        List<AcceptedRevision> everything = new ArrayList<>();
        int number = pipelines.incrementAndGet();
        Path place = folder.resolve("pipeline-" + number);
        boolean allIsWell = true;
        try (ProcessPipeline pipeline = ProcessPipeline.start(artifacts, reaper, place)) {
            for (FaultRun run = runs.poll(); run != null; run = allIsWell ? runs.poll() : null) {
                allIsWell = isDone(run, pipeline, everything);
            }
            if (allIsWell && !everything.isEmpty()) {
                report.addWholePipeline(wholePipeline(pipeline, number, everything));
            }
        }
        delete(place);
    }

    private boolean isDone(FaultRun run, ProcessPipeline pipeline, List<AcceptedRevision> everything)
            throws InterruptedException, IOException {
        try {
            RunResult result = run.on(pipeline, reference);
            report.add(result);
            everything.addAll(reference.await(run.batch()));
            if (!result.isGood()) {
                keepLogs(pipeline, run);
            }
            return result.isGood();
        } catch (UnsupportedFaultException e) {
            report.skipped(run.fault().name(), e.reason());
            return true;
        }
    }

    private RunResult wholePipeline(ProcessPipeline pipeline, int number, List<AcceptedRevision> everything)
            throws Exception {
        long begun = System.nanoTime();
        List<String> notes = new ArrayList<>();
        Set<String> versions = new HashSet<>(newVersions);
        versions.add(reference.version());
        var messages = Quiescence.awaitQuiet(pipeline, Map.of(), notes);
        List<String> articles =
                everything.stream().map(AcceptedRevision::articleId).distinct().toList();
        try (Connection connection = pipeline.database().connect()) {
            StoredRows tables = new StoredRows(connection);
            Verdict verdict = new ConsistencyCheck(reference.expectation(), versions, null, 1, versions.size())
                    .of(everything, messages, tables.rows(articles), tables.versions(articles));
            FaultRun.checkCoverage(pipeline, verdict);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new RunResult(
                    "(the whole pipeline, again)",
                    number,
                    everything.size(),
                    verdict,
                    Duration.ZERO,
                    Duration.ZERO,
                    took,
                    null,
                    notes);
        }
    }

    private void keepLogs(ProcessPipeline pipeline, FaultRun run) throws IOException {
        keepLogs(
                pipeline.folder(),
                report.folder().resolve("fault-logs").resolve(run.batch().name()));
    }

    static void keepLogs(Path folder, Path kept) throws IOException {
        Files.createDirectories(kept);
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                Files.copy(log, kept.resolve(log.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path folder) throws InterruptedException, IOException {
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }
}
