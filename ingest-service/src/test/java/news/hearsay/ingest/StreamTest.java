package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.backends.TestBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class StreamTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LIMIT = 2 * 1024 * 1024;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start("--hearsay.ingest.stream.max-lines=3000");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_line_has_a_result_in_order_and_errors_do_not_stop_it() {
        RunningService.Response answer = service.postNdjson(String.join(
                "\n", RunningService.VALID, "{\"title\":1}", "", "not json", RunningService.VALID + "\r", "[]"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.lines()).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answer.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 400, 400, 202, 400);
        assertThat(answer.lines().getFirst().path("id"))
                .isEqualTo(answer.lines().get(3).path("id"));
        assertThat(answer.lines()
                        .get(1)
                        .path("problem")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("title");
    }

    @Test
    void thousands_of_lines_all_reach_the_topic() {
        String run = UUID.randomUUID().toString();
        String body = IntStream.range(0, 2500)
                .mapToObj(i -> article(run + " " + i, "The mayor said so for the %d. time.".formatted(i)))
                .collect(Collectors.joining("\n"));

        List<JsonNode> answers = service.postNdjson(body).lines();

        assertThat(answers)
                .hasSize(2500)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(202));
        Set<String> ids =
                answers.stream().map(line -> line.path("id").asString()).collect(Collectors.toCollection(HashSet::new));
        Set<String> keys = ArticlesTopic.records(TestBackends.bootstrapServers()).stream()
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(2500);
        assertThat(keys).containsAll(ids);
    }

    @Test
    void a_line_over_the_limit_is_rejected_and_skipped() {
        RunningService.Response answer = service.postNdjson(
                RunningService.VALID + "\n" + article("Long", "a".repeat(2 * LIMIT)) + "\n" + RunningService.VALID);

        assertThat(answer.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(202, 413, 202);
    }

    @Test
    void lines_larger_than_the_window_together_are_all_accepted() {
        String body = IntStream.range(0, 10)
                .mapToObj(i -> article("Near " + i, "a".repeat(LIMIT - 1000)))
                .collect(Collectors.joining("\n"));

        assertThat(service.postNdjson(body).lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(202));
    }

    @Test
    void the_last_result_of_a_stream_over_the_limit_names_the_next_line() {
        List<JsonNode> answers =
                service.postNdjson((RunningService.VALID + "\n").repeat(3010)).lines();

        assertThat(answers).hasSize(3001);
        assertThat(answers.getLast().path("line").asInt()).isEqualTo(3001);
        assertThat(answers.getLast().path("status").asInt()).isEqualTo(413);
    }

    @Test
    void a_line_has_its_result_before_the_next_line_is_sent() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(out, """
                    POST /articles HTTP/1.1\r
                    Host: x\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    """);
            for (int line = 1; line <= 3; line++) {
                chunk(out, RunningService.VALID + "\n");
                assertThat(nextAnswer(in)).contains("\"line\":" + line + ",\"status\":202");
            }
            write(out, "0\r\n\r\n");
        }
    }

    @Test
    void the_unfinished_line_of_a_broken_stream_is_dropped() throws IOException {
        String run = UUID.randomUUID().toString();
        service.raw("POST /articles HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Content-Type: application/x-ndjson\r\n"
                + "Content-Length: 90000\r\n\r\n"
                + article(run + " whole", "It rains.") + "\n" + article(run + " begun", "It snows."));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ArticlesTopic.records(TestBackends.bootstrapServers()))
                        .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                        .anyMatch(value -> value.contains(run + " whole"))
                        .noneMatch(value -> value.contains(run + " begun")));
    }

    private static String article(String title, String text) {
        return "{\"title\":\"%s\",\"outlet\":\"Harbour Courier\",\"text\":\"%s\"}".formatted(title, text);
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }
}
