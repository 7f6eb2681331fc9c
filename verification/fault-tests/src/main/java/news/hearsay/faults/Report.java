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

/** Writes down what came of the runs: a line for each as it ends, and a table at the end. Thread-safe. */
final class Report {

    private final Path folder;
    private final List<Result> results = new ArrayList<>();
    private final List<Result> wholeLines = new ArrayList<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    Report(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("faults.jsonl"));
    }

    Path folder() {
        return folder;
    }

    synchronized void add(Result result) {
        results.add(result);
        System.out.println(result.asLine());
        append(result.asJson());
        writeTable();
    }

    /** What a whole line held when its runs were over. */
    synchronized void addWholeLine(Result result) {
        wholeLines.add(result);
        System.out.println(result.asLine());
        append(result.asJson());
        writeTable();
    }

    /** A fault that this machine does not let us make. */
    synchronized void leftOut(String fault, String reason) {
        if (leftOut.put(fault, reason) == null) {
            System.out.println(fault + " is left out: " + reason);
        }
    }

    synchronized boolean isGood() {
        return !results.isEmpty()
                && results.stream().allMatch(Result::isGood)
                && wholeLines.stream().allMatch(Result::isGood);
    }

    /** What is written so far tells something also when the harness is stopped. */
    private void writeTable() {
        try {
            Files.writeString(folder.resolve("faults.md"), table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String table() {
        Map<String, List<Result>> byFault = new TreeMap<>();
        results.forEach(result ->
                byFault.computeIfAbsent(result.fault(), _ -> new ArrayList<>()).add(result));
        StringBuilder table = new StringBuilder("""
                | fault | seeds | acknowledged | posted again | lost | duplicated | differing | never recovered | recovery: median | max |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        byFault.forEach((fault, some) -> table.append(row(fault, some)));
        table.append(row("**all**", results));
        table.append("""

                Checked once more as a whole when their runs were over: %d lines, %d acknowledged, lost %d, duplicated %d, differing %d.
                """.formatted(
                        wholeLines.size(),
                        sum(wholeLines, Result::acknowledged),
                        sum(wholeLines, result -> result.verdict().lost().size()),
                        sum(wholeLines, result -> result.verdict().duplicated().size()),
                        sum(wholeLines, result -> result.verdict().differing().size())));
        leftOut.forEach((fault, reason) -> table.append("\n")
                .append(fault)
                .append(" is left out: ")
                .append(reason)
                .append(".\n"));
        return table.toString();
    }

    private static String row(String name, List<Result> some) {
        List<Duration> recoveries = some.stream()
                .map(Result::recovery)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s |\n"
                .formatted(
                        name,
                        some.size(),
                        sum(some, Result::acknowledged),
                        sum(some, result -> result.verdict().repeatedArticles()),
                        sum(some, result -> result.verdict().lost().size()),
                        sum(some, result -> result.verdict().duplicated().size()),
                        sum(some, result -> result.verdict().differing().size()),
                        sum(some, result -> result.failure() == null ? 0 : 1),
                        recoveries.isEmpty() ? "" : Result.seconds(recoveries.get(recoveries.size() / 2)) + " s",
                        recoveries.isEmpty() ? "" : Result.seconds(recoveries.getLast()) + " s");
    }

    private static int sum(List<Result> some, ToIntFunction<Result> number) {
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
