package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The program as a user starts it: a process with a data folder. */
class UpTest {

    @TempDir
    private Path folder;

    private final List<Program> started = new ArrayList<>();

    @AfterEach
    void stop_what_still_runs() throws InterruptedException {
        for (Program program : started) {
            program.close();
        }
    }

    @Test
    void data_survives_a_kill_and_a_restart() throws Exception {
        Program first = start();
        String article = post(first.awaitReady());
        assertThat(articles()).containsExactly(article);

        first.process().destroyForcibly().waitFor();
        Program second = start();
        second.awaitReady();
        assertThat(articles()).containsExactly(article);

        second.close();
        start().awaitReady();
        assertThat(articles()).containsExactly(article);
        assertThat(post(Addresses.in(folder.resolve("data")).orElseThrow())).isEqualTo(article);
    }

    @Test
    void folder_in_use_is_told_in_one_line_with_exit_code_1() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder _ = DataFolder.open(data)) {
            assertFails(start(), "in use by another Hearsay", "--data");
        }
    }

    @Test
    void taken_port_is_told_in_one_line_with_exit_code_1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    start("--port", Integer.toString(taken.getLocalPort())),
                    Integer.toString(taken.getLocalPort()),
                    "--port");
        }
    }

    @Test
    void corrupt_data_is_told_in_one_line_with_exit_code_1() throws Exception {
        Path kafka = Files.createDirectories(folder.resolve("data/kafka"));
        Files.writeString(kafka.resolve("something.else"), "not a log");
        assertFails(start(), kafka.toString(), "move it away");
    }

    private Program start(String... options) throws IOException {
        Program program = Program.start(folder, options);
        started.add(program);
        return program;
    }

    private static void assertFails(Program program, String... told) throws IOException, InterruptedException {
        assertThat(program.process().waitFor(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(program.process().exitValue()).isEqualTo(1);
        assertThat(program.told()).startsWith("hearsay: ").hasLineCount(1).contains(told);
    }

    /** Posts an article, waits for its row, and returns its id. */
    private String post(Addresses addresses) throws Exception {
        IngestClient.Answer answer = new IngestClient(addresses.ingest())
                .post(
                        "application/json",
                        JsonMapper.shared()
                                .writeValueAsBytes(Map.of(
                                        "outlet", "Example Wire",
                                        "url", "https://example-wire.example/kept",
                                        "title", "Kept",
                                        "text", "The talks will go on, officials said.")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = JsonMapper.shared().readTree(answer.body()).get("id").asString();
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl())) {
            new Arrival(connection).await(Set.of(id), Program.PATIENCE);
            awaitCoverage(connection, id);
        }
        return id;
    }

    /** Waits until an article that was stored is part of coverage, too. */
    private static void awaitCoverage(Connection connection, String id) throws Exception {
        long end = System.nanoTime() + Program.PATIENCE.toNanos();
        try (var statement = connection.prepareStatement("select from report_carrier where article_id = ?")) {
            statement.setString(1, id);
            while (!statement.executeQuery().next()) {
                assertThat(System.nanoTime()).as("coverage of %s is late", id).isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    private List<String> articles() throws Exception {
        List<String> ids = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        Addresses.in(folder.resolve("data")).orElseThrow().jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct article_id from article_history")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
