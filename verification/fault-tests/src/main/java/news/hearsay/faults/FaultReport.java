package news.hearsay.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Reports the results of the runs: one text line as each ends, and a table at the end. Thread-safe. */
final class FaultReport {

    private final Path folder;
    private final List<RunResult> results = new ArrayList<>();
    private final List<RunResult> wholePipelines = new ArrayList<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();

    FaultReport(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("faults.jsonl"));
    }

    Path folder() {
        return folder;
    }

    synchronized void add(RunResult result) {
        results.add(result);
        System.out.println(result.asLine());
        append(result.asJson());
        writeTable();
    }

    /** Adds the check of a whole pipeline after its last run. */
    synchronized void addWholePipeline(RunResult result) {
        wholePipelines.add(result);
        System.out.println(result.asLine());
        append(result.asJson());
        writeTable();
    }

    /** Reports that this machine cannot run a fault. */
    synchronized void skipped(String fault, String reason) {
        if (skipped.put(fault, reason) == null) {
            System.out.println(fault + " was skipped: " + reason);
        }
    }

    synchronized boolean isGood() {
        return !results.isEmpty()
                && results.stream().allMatch(RunResult::isGood)
                && wholePipelines.stream().allMatch(RunResult::isGood);
    }

    /** Keeps the results so far, in case the harness is stopped. */
    private void writeTable() {
        try {
            Files.writeString(folder.resolve("faults.md"), table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String table() {
        Map<String, List<RunResult>> byFault = new TreeMap<>();
        results.forEach(result ->
                byFault.computeIfAbsent(result.fault(), _ -> new ArrayList<>()).add(result));
        StringBuilder table = new StringBuilder("""
            | fault | seeds | acknowledged | posted again | lost | duplicated | differing | never recovered | recovery: median | max |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
        byFault.forEach((fault, some) -> table.append(row(fault, some)));
        table.append(row("**all**", results));
        table.append("""

            Checked again as a whole after the last run: %d pipelines, %d acknowledged, lost %d, duplicated %d, differing %d.
            """.formatted(
                wholePipelines.size(),
                sum(wholePipelines, RunResult::acknowledged),
                sum(wholePipelines, result -> result.verdict().lost().size()),
                sum(wholePipelines, result -> result.verdict().duplicated().size()),
                sum(wholePipelines, result -> result.verdict().differing().size())));
        skipped.forEach((fault, reason) -> table.append("\n")
                .append(fault)
                .append(" was skipped: ")
                .append(reason)
                .append(".\n"));
        return table.toString();
    }

    private static String row(String name, List<RunResult> some) {
        List<Duration> recoveries = some.stream()
                .map(RunResult::recovery)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s |\n"
                .formatted(
                        name,
                        some.size(),
                        sum(some, RunResult::acknowledged),
                        sum(some, result -> result.verdict().repeatedArticles()),
                        sum(some, result -> result.verdict().lost().size()),
                        sum(some, result -> result.verdict().duplicated().size()),
                        sum(some, result -> result.verdict().differing().size()),
                        sum(some, result -> result.failure() == null ? 0 : 1),
                        recoveries.isEmpty() ? "" : RunResult.seconds(recoveries.get(recoveries.size() / 2)) + " s",
                        recoveries.isEmpty() ? "" : RunResult.seconds(recoveries.getLast()) + " s");
    }

    private static int sum(List<RunResult> some, ToIntFunction<RunResult> number) {
        return some.stream().mapToInt(number).sum();
    }

    private void append(String json) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(
                folder.resolve("faults.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
