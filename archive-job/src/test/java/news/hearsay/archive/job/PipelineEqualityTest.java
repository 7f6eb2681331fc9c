package news.hearsay.archive.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hearsay.archive.session.TestSession;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.standalone.extracted.LoadArchiveCommand;
import news.hearsay.standalone.pipeline.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The job gives the rows of the pipeline: ingest, extract and store on a real broker and a real database. */
@Tag("slow")
class PipelineEqualityTest {

    private static final int PARTITIONS = 6;
    private static final int GENERATED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TABLES =
            List.of("article", "article_revision", "claim", "claim_subject", "source", "attribution", "extraction");

    @TempDir
    private Path folder;

    @Test
    void the_topic_and_the_files_give_the_rows_that_the_pipeline_stores() throws Exception {
        List<String> lines = lines();
        Path file = Files.write(folder.resolve("articles.jsonl"), lines);
        TestBackends.freshTopics(TopicCreation.definitions(PARTITIONS, (short) 1));
        TestBackends.Database database = TestBackends.freshDatabase();
        Map<String, String> stored = storedByThePipeline(lines, database);

        extract("kafka:" + TestBackends.bootstrapServers(), "topic");
        extract(file.toString(), "files");
        execute(database, "truncate " + String.join(", ", TABLES) + " cascade");
        load(database);

        assertThat(rows(database)).isEqualTo(stored);
        ExtractedRows topic = new ExtractedRows(folder.resolve("topic"));
        ExtractedRows files = new ExtractedRows(folder.resolve("files"));
        assertThat(files.of("claims")).isNotEmpty().isEqualTo(topic.of("claims"));
        assertThat(files.of("attributions")).isNotEmpty().isEqualTo(topic.of("attributions"));
        assertThat(files.of("extractions")).isNotEmpty().isEqualTo(topic.of("extractions"));
    }

    private static Map<String, String> storedByThePipeline(List<String> lines, TestBackends.Database database)
            throws Exception {
        int port = Ports.free();
        Service.Database account = new Service.Database(database.jdbcUrl(), database.username(), database.password());
        List<ConfigurableApplicationContext> services = new ArrayList<>();
        try {
            for (Service service : Service.all(port, TestBackends.bootstrapServers(), account)) {
                services.add(service.start());
            }
            long accepted = post(lines, port);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (number(database, "select count(*) from extraction") < accepted
                    || number(database, "select count(*) from article_revision") < accepted
                    || number(database, "select count(*) from incomplete_extraction") > 0) {
                assertThat(System.nanoTime()).as("the pipeline stores").isLessThan(end);
                Thread.sleep(100);
            }
            return rows(database);
        } finally {
            services.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static long post(List<String> lines, int port) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofString(String.join("\n", lines)))
                            .build(),
                    BodyHandlers.ofString());
            return response.body()
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .filter(result -> result.path("status").asInt() == 202)
                    .map(result -> result.path("id").asString()
                            + result.path("revision").asString())
                    .distinct()
                    .count();
        }
    }

    private void extract(String input, String out) throws IOException {
        ArchiveExtractCommand command = new ArchiveExtractCommand();
        new CommandLine(command).parseArgs(input, "--out", folder.resolve(out).toString());
        assertThat(command.run(TestSession.get(), new PrintStream(System.out, true, StandardCharsets.UTF_8)))
                .isZero();
    }

    private void load(TestBackends.Database database) {
        String url = "%s%suser=%s&password=%s"
                .formatted(
                        database.jdbcUrl(),
                        database.jdbcUrl().contains("?") ? "&" : "?",
                        database.username(),
                        database.password());
        assertThat(new CommandLine(new LoadArchiveCommand())
                        .execute(
                                folder.resolve("topic").toString(),
                                "--jdbc-url",
                                url,
                                "--partitions",
                                String.valueOf(PARTITIONS),
                                "--rejected",
                                folder.resolve("rejected.jsonl").toString()))
                .isZero();
    }

    /** All samples, and articles that are generated. */
    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                lines.add(JsonMapper.shared().readTree(Files.readString(file)).toString());
            }
        }
        IntStream.range(0, GENERATED).mapToObj(ArchiveExtractCommandTest::line).forEach(lines::add);
        return lines;
    }

    /** Number and checksum of the rows of each table, whatever their order. */
    private static Map<String, String> rows(TestBackends.Database database) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    text(
                            database,
                            "select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from "
                                    + table + " r"));
        }
        return rows;
    }

    private static long number(TestBackends.Database database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private static String text(TestBackends.Database database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(TestBackends.Database database, String command) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
