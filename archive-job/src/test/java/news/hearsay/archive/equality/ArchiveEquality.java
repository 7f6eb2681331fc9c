package news.hearsay.archive.equality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hearsay.archive.coverage.ArchiveCoverageCommand;
import news.hearsay.archive.coverage.ComparedRows;
import news.hearsay.archive.coverage.CoverageTables;
import news.hearsay.archive.job.ArchiveExtractCommand;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.standalone.load.SyntheticArticles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/**
 * Posts the articles of the samples and of the truth suite, generated short ones and generated ones of real length to
 * the services, and extracts and covers the same articles with the jobs. Then compares all rows: those of the store
 * with those that {@code load-archive} writes, and those of the coverage builder with those of {@code archive
 * coverage}, and with those that the builder writes for the loaded archive. Prints numbers and ids only, since the
 * suite has held-out articles.
 */
public final class ArchiveEquality {

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int IDS = 5;

    /** What the coverage builder counts from time to time, and not with each batch. */
    private static final Set<String> COUNTED_LATER = Set.of("outlet_tally", "source_tally");

    private final Path folder;
    private final long begin = System.nanoTime();
    private boolean equal = true;

    private ArchiveEquality(Path folder) {
        this.folder = folder;
    }

    /**
     * Compares, and ends with status 1 if a row differs.
     *
     * @param arguments the root of the checkout; a folder for the results, which is emptied; the number of short
     *     articles; a file of articles of real length, one line of JSON each
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        empty(folder);
        List<String> lines = new ArrayList<>(ComparedArticles.samples(root));
        int samples = lines.size();
        lines.addAll(ComparedArticles.truth(root));
        int truth = lines.size() - samples;
        lines.addAll(SyntheticArticles.ndjson("equality", Integer.parseInt(arguments[2])));
        List<String> real = Files.readAllLines(Path.of(arguments[3]));
        lines.addAll(real);
        ArchiveEquality run = new ArchiveEquality(folder);
        run.print(
                "%,d samples, %,d articles of the truth suite, %s short ones, %,d of real length",
                samples, truth, arguments[2], real.size());
        run.compare(lines);
        run.print(run.equal ? "all rows are equal" : "ROWS DIFFER");
        System.exit(run.equal ? 0 : 1);
    }

    private void compare(List<String> lines) throws Exception {
        try (ComparedPipeline pipeline = ComparedPipeline.start().withCoverage()) {
            int accepted = pipeline.post(lines);
            print("%,d articles accepted, %,d rejected", accepted, lines.size() - accepted);
            pipeline.awaitRows(PATIENCE);
            print("pipeline: all articles are extracted and stored");
            pipeline.awaitCoverage(PATIENCE);
            print("pipeline: all articles have coverage");
            Path archive = folder.resolve("archive");
            execute(
                    new ArchiveExtractCommand(),
                    "kafka:" + TestBackends.bootstrapServers(),
                    "--out",
                    archive.toString(),
                    "--part-size",
                    "1");
            print("archive extract: done");
            execute(new ArchiveCoverageCommand(), archive.toString());
            print("archive coverage: done");
            compareCoverage(pipeline.database(), archive.resolve("coverage"));
            compareLoaded(pipeline.database(), archive);
        }
    }

    private static void execute(Object command, String... arguments) {
        int status = new CommandLine(command).execute(arguments);
        if (status != 0) {
            throw new IllegalStateException("exit status %d, see above".formatted(status));
        }
    }

    private void compareCoverage(ComparedDatabase database, Path coverage) {
        TestBackends.Database owner = database.database();
        JdbcClient client =
                JdbcClient.create(new DriverManagerDataSource(owner.jdbcUrl(), owner.username(), owner.password()));
        print("builder and archive coverage:");
        for (ComparedRows rows : CoverageTables.ALL) {
            compare(rows.dataSet(), rows.ofDatabase(client), rows.ofJob(coverage));
        }
    }

    private void compare(String name, List<String> builder, List<String> job) {
        if (builder.equals(job)) {
            print("  %-20s %,9d rows, equal", name, job.size());
            return;
        }
        equal = false;
        Set<String> ofBuilder = new HashSet<>(builder);
        Set<String> ofJob = new HashSet<>(job);
        print(
                "  %-20s %,9d and %,9d rows; only in one: %s and %s",
                name,
                builder.size(),
                job.size(),
                ids(builder.stream().filter(row -> !ofJob.contains(row)).toList()),
                ids(job.stream().filter(row -> !ofBuilder.contains(row)).toList()));
    }

    /** Returns the number of rows, and the first columns of some, which are ids. */
    private static String ids(List<String> rows) {
        return "%,d %s"
                .formatted(
                        rows.size(),
                        rows.stream()
                                .limit(IDS)
                                .map(row -> row.substring(0, row.indexOf('\n')))
                                .toList());
    }

    private void compareLoaded(ComparedDatabase pipeline, Path archive) throws SQLException {
        List<String> tables = Newsroom.tables().stream()
                .filter(table -> !COUNTED_LATER.contains(table))
                .toList();
        try (Newsroom newsroom = Newsroom.open()) {
            ComparedDatabase loaded = new ComparedDatabase(newsroom.database());
            if (loaded.load(archive, folder.resolve("rejected.jsonl")) != 0) {
                throw new IllegalStateException("load-archive rejected articles, see rejected.jsonl");
            }
            print("load-archive: done");
            newsroom.writeSeeds();
            newsroom.cover();
            print("builder on the loaded archive: done");
            print("pipeline and load-archive, with the builder:");
            compare(pipeline.rows(ComparedDatabase.STORED), loaded.rows(ComparedDatabase.STORED));
            compare(pipeline.rows(tables), loaded.rows(tables));
        }
    }

    private void compare(Map<String, String> pipeline, Map<String, String> loaded) {
        pipeline.forEach((table, rows) -> {
            boolean same = rows.equals(loaded.get(table));
            equal &= same;
            print("  %-20s %9s rows, %s", table, rows.substring(0, rows.indexOf(' ')), same ? "equal" : "DIFFERENT");
        });
    }

    private void print(String format, Object... values) {
        System.out.printf("%5d s  %s%n", (System.nanoTime() - begin) / 1_000_000_000, format.formatted(values));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
