package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Slow clients, with limits short enough for a test. None of them keeps others from posting. */
@Tag("slow")
class SlowClientTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String POST = "POST /articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                "--hearsay.ingest.body-timeout=2s",
                "--hearsay.ingest.headers.timeout=2s",
                "--hearsay.ingest.headers.max-unfinished=20",
                "--hearsay.ingest.load.max-arriving=40",
                "--hearsay.ingest.stream.min-rate=100KB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_connection_with_slow_headers_is_closed() throws IOException {
        assertThat(drip("", POST + "X: " + "a".repeat(5000))).isEmpty();
    }

    @Test
    void a_slow_body_gets_408_and_its_connection_is_closed() throws IOException {
        assertThat(drip(POST + "Content-Length: 5000\r\n\r\n", "{\"title\":\"" + "a".repeat(4000)))
                .startsWith("HTTP/1.1 408")
                .contains("too-slow");
    }

    @Test
    void a_slow_stream_keeps_its_results_and_ends_with_408() throws IOException {
        String answer = drip(
                "POST /articles HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Content-Type: application/x-ndjson\r\n"
                        + "Content-Length: 9000\r\n\r\n"
                        + RunningService.VALID + "\n",
                "{\"title\":\"" + "a".repeat(4000));

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("{\"line\":1,\"status\":202")
                .contains("{\"line\":2,\"status\":408");
    }

    @Test
    void an_endless_body_gets_413_and_its_connection_is_closed() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (Socket socket = connected(POST + "Transfer-Encoding: chunked\r\n\r\n")) {
            Thread sender = Thread.ofVirtual().start(() -> sendUntilClosed(socket, chunk));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
            await().atMost(PATIENCE).until(() -> !sender.isAlive());
        }
    }

    @Test
    void slow_bytes_after_a_rejection_do_not_keep_the_connection() throws IOException {
        assertThat(drip("PUT /articles HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n", "a".repeat(4000)))
                .startsWith("HTTP/1.1 405");
    }

    @Test
    void slow_clients_over_all_limits_do_not_block_others() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                slow.add(connected(POST));
                slow.add(connected(POST + "Content-Length: 1000\r\n\r\n{"));
            }
            await().atMost(PATIENCE)
                    .until(() -> service.postJson(RunningService.VALID).status() == 202);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().atMost(PATIENCE)
                .until(() -> service.postJson(RunningService.VALID).status() == 202);
    }

    /**
     * Sends the first part at once, and the second byte by byte until the service closes the connection.
     *
     * @return the response
     */
    private static String drip(String first, String second) throws IOException {
        try (Socket socket = connected(first)) {
            AtomicInteger sent = new AtomicInteger();
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < second.length() && send(socket, second.substring(i, i + 1)); i++) {
                    sent.incrementAndGet();
                    pause();
                }
            });
            StringBuilder answer = new StringBuilder();
            try {
                for (int b = socket.getInputStream().read();
                        b >= 0;
                        b = socket.getInputStream().read()) {
                    answer.append((char) b);
                }
            } catch (java.net.SocketException closed) {
                // a close arrives as a reset if bytes are in flight
            }
            assertThat(sent).as("the connection was closed before all was sent").hasValueLessThan(second.length());
            return answer.toString();
        }
    }

    private static Socket connected(String first) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static void sendUntilClosed(Socket socket, String bytes) {
        while (send(socket, bytes)) {
            // until it fails
        }
    }

    private static boolean send(Socket socket, String bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
