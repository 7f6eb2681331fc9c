package news.hearsay.benchmarks.archive;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.articles.GeneratedArticles;
import news.hearsay.benchmarks.processes.ServerProcesses;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes generated articles through {@code archive extract} on two executors and {@code load-archive} into an empty
 * database. One executor is killed, and the load is killed once, too. In the end each article must be there once, with
 * all its findings.
 */
public final class ArchiveTrial {

    private static final long MEBI = 1024 * 1024;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final Path root;
    private final Path folder;
    private final int articles;

    private ArchiveTrial(Path root, Path folder, int articles) {
        this.root = root;
        this.folder = folder;
        this.articles = articles;
    }

    /**
     * Runs the trial.
     *
     * @param arguments the root of the checkout, which is built; a folder for the results, which is emptied; the number
     *     of articles
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        new ArchiveTrial(Path.of(arguments[0]).toRealPath(), folder, Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        Path lines = folder.resolve("articles.jsonl");
        write(lines);
        print("%,d articles, %,.1f MB of JSON Lines", articles, megabytes(lines));
        Path archive = folder.resolve("archive");
        TrialProcess.Took extraction = extract(lines, archive);
        print("extract on %d executors, one killed: %s", SparkCluster.EXECUTORS, description(extraction));
        print("archive: %,.1f MB in %,d parts", megabytes(archive), parts(archive));
        load(archive);
    }

    private void write(Path lines) throws IOException {
        GeneratedArticles generated = GeneratedArticles.brief(1);
        JsonMapper json = JsonMapper.shared();
        try (Writer writer = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
            for (int number = 0; number < articles; number++) {
                writer.write(json.writeValueAsString(generated.article(number)));
                writer.write('\n');
            }
        }
    }

    private TrialProcess.Took extract(Path lines, Path archive) throws Exception {
        SparkCluster cluster = new SparkCluster(root, folder.resolve("spark"));
        long quarter = Files.size(lines) / MEBI / 4;
        try (TrialProcess extraction = cluster.extract(lines, archive, folder.resolve("extract.log"))) {
            boolean runs = extraction.awaitAlive(() -> parts(archive) >= Math.max(1, quarter)
                    && SparkCluster.executors(extraction).size() == SparkCluster.EXECUTORS);
            if (!runs) {
                extraction.await();
                throw new IllegalStateException("the extraction ended before an executor could be killed");
            }
            ProcessHandle victim = SparkCluster.executors(extraction).getFirst();
            victim.destroyForcibly();
            print("killed executor %d after %d parts", victim.pid(), parts(archive));
            return extraction.await();
        }
    }

    private void load(Path archive) throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), true)) {
            server.createDatabase("hearsay");
            String url = server.jdbcUrl("hearsay") + "?user=" + server.username();
            Flyway.configure().dataSource(url, null, null).load().migrate();
            LoadedRows rows = new LoadedRows(url);
            ServerProcesses processes = new ServerProcesses(
                    folder.resolve("postgresql"), ProcessHandle.current().pid());
            ServerProcesses.Times before = processes.times();
            TrialProcess.Took killed = loadUntilKilled(archive, url, rows);
            print("killed load-archive after %,d articles", rows.number("select count(*) from article"));
            TrialProcess.Took rest = load(archive, url, "load.log");
            print("load: %s", description(killed.plus(rest)));
            print(
                    "database: %,.1f MB, %.1f s of processor time",
                    rows.number("select pg_database_size(current_database())") / BYTES_PER_MEGABYTE,
                    processes.times().since(before).serverMillis() / 1000);
            TrialProcess.Took again = load(archive, url, "load-again.log");
            print("load again: %s", description(again));
            report(rows);
        }
    }

    private TrialProcess.Took loadUntilKilled(Path archive, String url, LoadedRows rows) throws Exception {
        try (TrialProcess load = TrialProcess.start(command(archive, url), folder.resolve("load-killed.log"))) {
            if (!load.awaitAlive(() -> rows.number("select count(*) from article") > articles / 3)) {
                throw new IllegalStateException("the load ended before it could be killed");
            }
            return load.kill();
        }
    }

    private TrialProcess.Took load(Path archive, String url, String log) throws Exception {
        try (TrialProcess load = TrialProcess.start(command(archive, url), folder.resolve(log))) {
            return load.await();
        }
    }

    private ProcessBuilder command(Path archive, String url) {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-jar",
                        root.resolve("standalone/target/hearsay-run.jar").toString(),
                        "load-archive",
                        archive.toString(),
                        "--jdbc-url",
                        url,
                        "--partitions",
                        "6",
                        "--rejected",
                        folder.resolve("rejected.jsonl").toString()))
                .directory(folder.toFile());
    }

    private void report(LoadedRows rows) throws SQLException {
        print(
                "rows: %,d articles, %,d claims, %,d attributions",
                rows.number("select count(*) from article"),
                rows.number("select count(*) from claim"),
                rows.number("select count(*) from attribution"));
        Map<String, Long> faults = rows.faults(articles);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the rows are not complete: " + faults);
        }
        print("complete: each article once, with all its findings");
    }

    private static int parts(Path archive) {
        String[] markers = archive.resolve("_parts").toFile().list((_, name) -> name.startsWith("part-"));
        return markers == null ? 0 : markers.length;
    }

    private String description(TrialProcess.Took took) {
        return String.format(
                Locale.ROOT,
                "%.1f s (%,.0f articles a second), %.1f s of processor time, %,.0f MiB at most",
                took.seconds(),
                articles / took.seconds(),
                took.processorSeconds(),
                took.peakMebibytes());
    }

    private static double megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / BYTES_PER_MEGABYTE;
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
