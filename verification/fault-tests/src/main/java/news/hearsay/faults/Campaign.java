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
import news.hearsay.faults.check.Check;
import news.hearsay.faults.check.Tables;
import news.hearsay.faults.check.Verdict;
import news.hearsay.faults.fault.LeftOutException;
import news.hearsay.faults.line.Leash;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Workshop;
import news.hearsay.faults.load.Acknowledged;

/**
 * Does all runs, on some lines side by side. A line goes on to the next run as long as all is well; after a run that is
 * not, its logs are kept and a fresh one takes its place. Before a line ends, everything that it was ever given is
 * checked once more.
 */
final class Campaign {

    private final Workshop workshop;
    private final Leash leash;
    private final Path folder;
    private final Reference reference;
    private final Report report;
    private final Queue<Run> runs;
    private final Set<String> newVersions;
    private final AtomicInteger lines = new AtomicInteger();

    Campaign(Workshop workshop, Leash leash, Path folder, Reference reference, Report report, List<Run> runs) {
        this.workshop = workshop;
        this.leash = leash;
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
            threads.add(Thread.ofPlatform().name("line-" + i).start(this::work));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        try {
            while (!runs.isEmpty()) {
                workOnOneLine();
            }
        } catch (Exception e) {
            report.add(new Result(
                    "the harness itself", 0, 0, new Verdict(), null, null, Duration.ZERO, e.toString(), List.of()));
            e.printStackTrace();
        }
    }

    private void workOnOneLine() throws Exception {
        List<Acknowledged> everything = new ArrayList<>();
        int number = lines.incrementAndGet();
        Path place = folder.resolve("line-" + number);
        boolean allIsWell = true;
        try (Line line = Line.start(workshop, leash, place)) {
            for (Run run = runs.poll(); run != null; run = allIsWell ? runs.poll() : null) {
                allIsWell = isDone(run, line, everything);
            }
            if (allIsWell && !everything.isEmpty()) {
                report.addWholeLine(wholeLine(line, number, everything));
            }
        }
        delete(place);
    }

    private boolean isDone(Run run, Line line, List<Acknowledged> everything) throws InterruptedException, IOException {
        try {
            Result result = run.on(line, reference);
            report.add(result);
            everything.addAll(reference.await(run.batch()));
            if (!result.isGood()) {
                keepLogs(line, run);
            }
            return result.isGood();
        } catch (LeftOutException e) {
            report.leftOut(run.fault().name(), e.getMessage());
            return true;
        }
    }

    private Result wholeLine(Line line, int number, List<Acknowledged> everything) throws Exception {
        long begun = System.nanoTime();
        List<String> notes = new ArrayList<>();
        Set<String> versions = new HashSet<>(newVersions);
        versions.add(reference.version());
        var messages = Settled.awaitQuiet(line, Map.of(), notes);
        List<String> articles =
                everything.stream().map(Acknowledged::articleId).distinct().toList();
        try (Connection connection = line.database().connect()) {
            Tables tables = new Tables(connection);
            Verdict verdict = new Check(reference.expectation(), versions, null, 1, versions.size())
                    .of(everything, messages, tables.rows(articles), tables.versions(articles));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Result(
                    "(the whole line, again)",
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

    private void keepLogs(Line line, Run run) throws IOException {
        Path kept = report.folder().resolve("fault-logs").resolve(run.batch().name());
        Files.createDirectories(kept);
        try (var logs = Files.newDirectoryStream(line.folder(), "*.log")) {
            for (Path log : logs) {
                Files.copy(log, kept.resolve(log.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path folder) throws InterruptedException, IOException {
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }
}
