package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.standalone.cli.Addresses;
import news.hearsay.standalone.post.ArticleProgress;
import news.hearsay.standalone.post.IngestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * One data folder and the processes that use it, one after the other: the first gets the samples, as from
 * {@code ./hearsay demo}, and is killed, the second is stopped, the third runs until the end. Each takes long to start,
 * so all tests look at these three.
 */
@Tag("slow")
class UpTest {

    private static final String SAMPLES = "../../samples";
    private static final String ARTICLES = "select distinct article_id from article_history order by article_id";

    @TempDir
    private static Path folder;

    private static final List<Program> STARTED = new ArrayList<>();

    private static String printedByDemo;
    private static List<String> threadsOfDemo;
    private static Program.Exit startedOnUsedFolder;
    private static Program.Exit startedOnTakenPort;
    private static int takenPort;
    private static Program.Exit startedOnCorruptData;
    private static String article;
    private static int feedAdded;
    private static List<String> articles;
    private static List<String> articlesAfterKill;
    private static List<String> articlesAfterStop;
    private static Addresses addresses;

    @BeforeAll
    static void start_kill_start_stop_and_start() throws Exception {
        Path data = folder.resolve("data");
        Program first = start(data);
        Addresses ready = first.awaitReady();
        // the command behind ./hearsay demo
        printedByDemo = Program.run("coverage", "--data", data.toString(), "--post", SAMPLES);
        threadsOfDemo = threads(ready);
        takenPort = ready.ingest().getPort();
        startedOnUsedFolder = start(data).awaitExit();
        startedOnTakenPort = start(folder.resolve("other"), "--port", Integer.toString(takenPort))
                .awaitExit();
        article = post(ready);
        articles = articles(ready);
        feedAdded = addFeed(ready);
        first.kill();

        // after a kill the broker waits for its old session to expire: time for another process
        Program second = start(data);
        startedOnCorruptData = startOnCorruptData();
        articlesAfterKill = articles(second.awaitReady());
        second.stop();

        addresses = start(data).awaitReady();
        articlesAfterStop = articles(addresses);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (Program program : STARTED) {
            program.stop();
        }
    }

    @Test
    void demo_waits_for_all_samples_and_their_threads() {
        assertThat(printedByDemo)
                .contains("Posted 68 articles from %s.".formatted(SAMPLES))
                .doesNotContain("not complete");
    }

    @Test
    void demo_prints_threads_origins_changes_of_position_and_withdrawals() {
        List<String> sections = List.of(printedByDemo
                .substring(printedByDemo.indexOf("Who claimed what"))
                .strip()
                .split("\n\n"));
        assertThat(sections)
                .hasSize(5)
                .allSatisfy(section -> assertThat(section).doesNotContain("(0 rows)"));
        assertThat(printedByDemo).contains("that Poland would not send troops to Ukraine");
    }

    @Test
    void threads_with_most_outlets_are_those_in_the_readme() {
        assertThat(threadsOfDemo)
                .containsExactly(
                        "that Poland would not send troops to Ukraine | 6 | 2 | 0",
                        "that discussions of an Israeli-type security model for Ukraine were underway | 5 | 2 | 1",
                        "that the United States would give intelligence and command support to a force in Ukraine | 5"
                                + " | 2 | 0");
    }

    @Test
    void export_saves_every_thread_and_the_topic_has_the_state_of_each() throws Exception {
        Path file = folder.resolve("threads.csv");
        String data = folder.resolve("data").toString();
        Program.run("export", "threads", "--data", data, "--out", file.toString());
        long exported = Files.readAllLines(file).size() - 1L;

        assertThat(exported).isPositive();
        assertThat(Program.run("tail", "threads", "-b", "-n", Long.toString(exported), "--idle", "60", "--data", data))
                .hasLineCount(Math.toIntExact(exported))
                .contains("news.hearsay.thread.v1");
    }

    @Test
    void articles_survive_a_kill() {
        assertThat(articles).contains(article).hasSize(68);
        assertThat(articlesAfterKill).isEqualTo(articles);
    }

    @Test
    void articles_survive_a_stop() {
        assertThat(articlesAfterStop).isEqualTo(articles);
    }

    @Test
    void article_posted_again_after_restarts_has_the_same_id() throws Exception {
        assertThat(post(addresses)).isEqualTo(article);
    }

    @Test
    void a_feed_that_was_added_over_http_survives_restarts_and_is_on_the_page() throws Exception {
        assertThat(feedAdded).isEqualTo(201);
        assertThat(get(addresses.feeds().resolve("/feeds"))).contains("\"name\":\"harbour-courier\"");
        assertThat(get(addresses.coverage().resolve("/feeds?format=html"))).contains("harbour-courier");
    }

    @Test
    void folder_in_use_is_reported_in_one_line_with_status_1() {
        assertFailed(startedOnUsedFolder, "in use by another Hearsay", "--data");
    }

    @Test
    void taken_port_is_reported_in_one_line_with_status_1() {
        assertFailed(startedOnTakenPort, Integer.toString(takenPort), "--port");
    }

    @Test
    void corrupt_data_is_reported_in_one_line_with_status_1() {
        assertFailed(startedOnCorruptData, corruptKafka().toString(), "move it away");
    }

    private static Program.Exit startOnCorruptData() throws Exception {
        Files.createDirectories(corruptKafka());
        Files.writeString(corruptKafka().resolve("something.else"), "not a log");
        return start(folder.resolve("corrupt")).awaitExit();
    }

    private static Path corruptKafka() {
        return folder.resolve("corrupt/kafka");
    }

    private static Program start(Path data, String... options) throws Exception {
        Program program = Program.start(data, options);
        STARTED.add(program);
        return program;
    }

    private static void assertFailed(Program.Exit exit, String... parts) {
        assertThat(exit.status()).isEqualTo(1);
        assertThat(exit.err()).startsWith("hearsay: ").hasLineCount(1).contains(parts);
    }

    private static List<String> threads(Addresses addresses) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select headline, outlets, origins, denials from thread order by outlets desc, mentions desc,"
                                + " first_seen limit 3")) {
            while (row.next()) {
                rows.add("%s | %d | %d | %d".formatted(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
            }
        }
        return rows;
    }

    private static int addFeed(Addresses addresses) throws Exception {
        return http(HttpRequest.newBuilder(addresses.feeds().resolve("/feeds/harbour-courier"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"address\": \"https://courier.example/feed.xml\"}")))
                .statusCode();
    }

    private static String get(URI address) throws Exception {
        return http(HttpRequest.newBuilder(address)).body();
    }

    private static HttpResponse<String> http(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** Posts an article, waits until it is part of coverage, and returns its id. */
    private static String post(Addresses addresses) throws Exception {
        IngestClient.Response response = new IngestClient(addresses.ingest())
                .post(
                        "application/json",
                        JsonMapper.shared()
                                .writeValueAsBytes(Map.of(
                                        "outlet", "Example Wire",
                                        "url", "https://example-wire.example/kept",
                                        "title", "Kept",
                                        "text", "The talks will go on, officials said.")));
        assertThat(response.status()).as(response.body()).isEqualTo(202);
        String id = JsonMapper.shared().readTree(response.body()).get("id").asString();
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl())) {
            new ArticleProgress(connection).awaitExtracted(Set.of(id), Program.TIMEOUT);
            awaitCoverage(connection, id);
        }
        return id;
    }

    private static void awaitCoverage(Connection connection, String id) throws Exception {
        long end = System.nanoTime() + Program.TIMEOUT.toNanos();
        try (var statement = connection.prepareStatement("select from report_carrier where article_id = ?")) {
            statement.setString(1, id);
            while (!statement.executeQuery().next()) {
                assertThat(System.nanoTime()).as("coverage of %s is late", id).isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    private static List<String> articles(Addresses addresses) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ARTICLES)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
