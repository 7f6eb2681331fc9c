package news.hearsay.standalone.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import news.hearsay.standalone.cli.CommandFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PostCommandTest {

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private HttpServer ingest;

    /** What ingest answers to one request. */
    private record Answer(int status, String body) {}

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/articles", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Answer answer = answers.isEmpty() ? new Answer(202, "") : answers.removeFirst();
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.stop(0);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_posted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title: Bridge\nOutlet: Courier\n\nThe bridge is open.");
        Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(folder.resolve("c.txt"), "Title: Ferry\nOutlet: Courier\n\nThe ferry is late.");

        int status = new CommandLine(new PostCommand()).execute("--url", url(), folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(posted)
                .hasSize(2)
                .anyMatch(body -> body.contains("Bridge"))
                .anyMatch(body -> body.contains("Ferry"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_key_that_is_not_accepted_ends_the_command_at_the_first_file(int status) throws IOException {
        writeTwoFiles();
        answers.add(new Answer(status, "{\"detail\":\"the token lacks the scope\"}"));

        assertThatThrownBy(() -> CommandLine.populateCommand(new PostCommand(), "--url", url(), folder.toString())
                        .call())
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("(" + status + "), so nothing more is posted");
        assertThat(posted).hasSize(1);
    }

    @Test
    void a_key_that_does_not_allow_an_outlet_does_not_keep_files_of_others_from_being_posted() throws IOException {
        writeTwoFiles();
        answers.add(new Answer(403, "{\"type\":\"urn:hearsay:problem:outlet-not-allowed\"}"));

        int status = new CommandLine(new PostCommand()).execute("--url", url(), folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(posted).hasSize(2);
    }

    @Test
    void a_file_is_posted_again_after_the_time_that_ingest_states() throws IOException {
        writeTwoFiles();
        answers.add(new Answer(429, "{}"));
        answers.add(new Answer(429, "{}"));

        int status = new CommandLine(new PostCommand()).execute("--url", url(), folder.toString());

        assertThat(status).isZero();
        assertThat(posted).hasSize(4);
        assertThat(posted.subList(0, 3)).allMatch(body -> body.contains("Bridge"));
        assertThat(posted.getLast()).contains("Ferry");
    }

    @Test
    void of_a_stream_only_the_lines_that_were_not_accepted_are_posted_again() throws IOException {
        Files.writeString(
                folder.resolve("a.ndjson"), "{\"title\":\"One\"}\n\n{\"title\":\"Two\"}\n{\"title\":\"Three\"}\n");
        answers.add(new Answer(200, "{\"line\":1,\"status\":202}\n{\"line\":3,\"status\":429}\n"));

        int status = new CommandLine(new PostCommand()).execute("--url", url(), folder.toString());

        assertThat(status).isZero();
        assertThat(posted).hasSize(2);
        assertThat(posted.getLast()).isEqualTo("{\"title\":\"Two\"}\n{\"title\":\"Three\"}\n");
    }

    private void writeTwoFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title: Bridge\nOutlet: Courier\n\nThe bridge is open.");
        Files.writeString(folder.resolve("c.txt"), "Title: Ferry\nOutlet: Courier\n\nThe ferry is late.");
    }

    private String url() {
        return "http://127.0.0.1:" + ingest.getAddress().getPort();
    }
}
