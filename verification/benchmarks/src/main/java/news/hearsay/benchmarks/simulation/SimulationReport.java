package news.hearsay.benchmarks.simulation;

import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a simulation showed.
 *
 * @param posted articles
 * @param lastVisible when the last article had its rows, in seconds
 * @param lastCovered when the last article was in coverage, in seconds
 * @param acknowledged from the post to 202, in ms
 * @param visible from the post to the rows, in ms
 * @param covered from the post to coverage, in ms
 * @param utilisation the share of the processors of each service that worked, over the whole time
 */
record SimulationReport(
        Deployment deployment,
        long posted,
        double lastVisible,
        double lastCovered,
        Histogram acknowledged,
        Histogram visible,
        Histogram covered,
        Map<String, Double> utilisation) {

    /** Returns the report as a table in Markdown. */
    String table() {
        StringBuilder lines = new StringBuilder("| objective | p50 | p99 | p99.9 | longest | within the objective |\n");
        lines.append("|---|---|---|---|---|---|\n");
        lines.append(row("acknowledged within 1 s", acknowledged, 1_000));
        lines.append(row("visible within 5 s", visible, 5_000));
        lines.append(row("in coverage within 60 s", covered, 60_000));
        return lines.toString();
    }

    /** Returns the deployment and how busy it was, as a table in Markdown. */
    String machines() {
        StringBuilder lines = new StringBuilder("| | instances | busy |\n|---|---|---|\n");
        utilisation.forEach(
                (name, share) -> lines.append("| %s | %s | %.0f %% |%n".formatted(name, instances(name), share * 100)));
        return lines.toString();
    }

    /** Returns the share of latencies that are within an objective. */
    static double within(Histogram latencies, long objectiveMillis) {
        return latencies.getCountBetweenValues(0, objectiveMillis) / (double) latencies.getTotalCount();
    }

    private String instances(String name) {
        return switch (name) {
            case "ingest" -> "%,d cores".formatted(deployment.ingestCores());
            case "database" -> "%,d of %d cores".formatted(deployment.databases(), deployment.databaseCores());
            case "builder" -> "%,d".formatted(deployment.builders());
            case "store" -> "%,d consumers".formatted(deployment.writers());
            case "extract" -> "%,d".formatted(deployment.extractors());
            default -> "%d cores".formatted(deployment.sharedCores());
        };
    }

    private static String row(String name, Histogram latencies, long objectiveMillis) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.3f %% |%n",
                name,
                seconds(latencies.getValueAtPercentile(50)),
                seconds(latencies.getValueAtPercentile(99)),
                seconds(latencies.getValueAtPercentile(99.9)),
                seconds(latencies.getMaxValue()),
                within(latencies, objectiveMillis) * 100);
    }

    private static String seconds(long millis) {
        return millis < 1_000
                ? millis + " ms"
                : String.format(Locale.ROOT, millis < 100_000 ? "%.1f s" : "%,.0f s", millis / 1e3);
    }
}
