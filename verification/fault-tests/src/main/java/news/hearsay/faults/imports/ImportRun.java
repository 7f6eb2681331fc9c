package news.hearsay.faults.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.backends.Ports;
import news.hearsay.standalone.load.SyntheticArticles;
import news.hearsay.standalone.post.IngestClient;

/**
 * Compares the speed of an import with that of plain posting, then imports two archives, each with two kills, and
 * counts what is stored. Arguments: a folder for data, the number of articles for the speed, of articles, and of pages.
 */
public final class ImportRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String STORED =
            "select count(*), count(distinct article_id) from article_history where title like ?";

    private final Path folder;
    private final String ingest;
    private final String database;
    private final Process hearsay;

    private ImportRun(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        int port = Ports.free();
        int postgresql = Ports.free();
        ingest = "http://127.0.0.1:" + port;
        database = "jdbc:postgresql://127.0.0.1:%d/hearsay?user=analyst".formatted(postgresql);
        Path output = folder.resolve("up.out");
        hearsay = JavaCommand.start(
                output,
                List.of(
                        "up",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port),
                        "--coverage-port",
                        Integer.toString(Ports.free()),
                        "--kafka-port",
                        Integer.toString(Ports.free()),
                        "--postgresql-port",
                        Integer.toString(postgresql)));
        while (!Files.readString(output).contains("Hearsay is ready")) {
            if (!hearsay.isAlive()) {
                throw new IllegalStateException("Hearsay has ended, see " + output);
            }
            Thread.sleep(100);
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean once;
        try (ImportRun run = new ImportRun(Path.of(arguments[0]).toAbsolutePath())) {
            run.compareSpeed(Integer.parseInt(arguments[1]));
            int articles = Integer.parseInt(arguments[2]);
            int pages = Integer.parseInt(arguments[3]);
            Path lines = ImportArchives.lines(run.folder.resolve("articles.jsonl.zst"), "lines", articles);
            Path captures = ImportArchives.pages(run.folder.resolve("warc"), "captures", pages);
            once = run.importWithKills("lines", lines, articles);
            once &= run.importWithKills("captures", captures, pages);
        }
        System.exit(once ? 0 : 1);
    }

    private void compareSpeed(int articles) throws Exception {
        post("warm", articles / 4);
        for (int round = 1; round <= 2; round++) {
            double posted = post("posted-" + round, articles);
            String name = "speed-" + round;
            Path archive = ImportArchives.lines(folder.resolve(name + ".jsonl.zst"), name, articles);
            ImportProcess process = new ImportProcess(folder.resolve(name), archive, ingest);
            double imported = process.finish();
            System.out.printf(
                    "%,d articles: posted as NDJSON %,.0f/s, imported %,.0f/s, ratio %.2f, memory of the import %d"
                            + " MiB%n",
                    articles, posted, imported, imported / posted, process.peakMebibytes());
        }
    }

    /** Posts articles in one request and returns how many a second. */
    private double post(String run, int articles) {
        byte[] body = (String.join("\n", SyntheticArticles.ndjson(run, articles)) + "\n").getBytes(UTF_8);
        long begin = System.nanoTime();
        IngestClient.Response response = new IngestClient(URI.create(ingest), null).post("application/x-ndjson", body);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!response.accepted()) {
            throw new IllegalStateException("ingest has not accepted all articles");
        }
        return articles / seconds;
    }

    private boolean importWithKills(String run, Path archive, int articles) throws Exception {
        ImportProcess process = new ImportProcess(folder.resolve(run), archive, ingest);
        long first = process.killAt(articles / 5);
        long second = process.killAt(articles * 3L / 5);
        process.finish();
        long[] stored = stored("%report " + run + "-%", articles);
        boolean once = stored[0] == articles && stored[1] == articles;
        System.out.printf(
                "%s: %,d articles, killed with %,d and %,d acknowledged; stored %,d revisions of %,d articles: %s;"
                        + " memory %d MiB%n",
                archive.getFileName(),
                articles,
                first,
                second,
                stored[0],
                stored[1],
                once ? "each once" : "WRONG",
                process.peakMebibytes());
        return once;
    }

    /** Waits until all articles are stored. */
    private long[] stored(String titles, int articles) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long[] stored = count(titles);
        while (stored[1] < articles && System.nanoTime() < end) {
            Thread.sleep(1000);
            stored = count(titles);
        }
        return stored;
    }

    private long[] count(String titles) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement query = connection.prepareStatement(STORED)) {
            query.setString(1, titles);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    @Override
    public void close() {
        hearsay.destroy();
        try {
            hearsay.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
