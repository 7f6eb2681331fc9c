package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import news.hearsay.backends.TestBackends;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EventsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void every_subscriber_is_notified_and_one_above_the_limit_is_rejected() throws Exception {
        try (RunningWeb service = RunningWeb.start(
                        Map.of("hearsay.coverage.web.clients", "2", "hearsay.coverage.web.heartbeat", "200ms"));
                Listener one = new Listener(service);
                Listener other = new Listener(service)) {
            UUID thread = service.thread(SampleCoverage.MODEL);
            assertThat(one.status()).isEqualTo(200);
            assertThat(other.status()).isEqualTo(200);
            try (Listener tooMany = new Listener(service)) {
                assertThat(tooMany.status()).isEqualTo(503);
            }
            await().atMost(PATIENCE).until(() -> {
                service.notifyOf(thread);
                String expected = "data: {\"threads\":[\"%s\"]}".formatted(thread);
                return one.lines.contains(expected) && other.lines.contains(expected);
            });
            await().atMost(PATIENCE).until(() -> one.lines.contains(":"));
            other.disconnect();
            await().atMost(PATIENCE).until(() -> {
                try (Listener late = new Listener(service)) {
                    return late.status() == 200;
                }
            });
        }
    }

    /** Another database stands for the primary: one that is notified, while pages come from the service's own. */
    @Test
    void notifications_can_come_from_another_database_than_pages() throws Exception {
        TestBackends.Database primary = TestBackends.freshDatabase();
        try (Connection connection =
                        DriverManager.getConnection(primary.jdbcUrl(), primary.username(), primary.password());
                Statement statement = connection.createStatement();
                RunningWeb service =
                        RunningWeb.start(Map.of("hearsay.coverage.web.notifications.url", onlyIfPrimary(primary)));
                Listener listener = new Listener(service)) {
            UUID thread = service.thread(SampleCoverage.MODEL);
            await().atMost(PATIENCE).until(() -> {
                statement.execute("select pg_notify('coverage', '%s')".formatted(thread));
                return listener.lines.contains("data: {\"threads\":[\"%s\"]}".formatted(thread));
            });

            assertThat(service.get("/threads/" + thread).statusCode()).isEqualTo(200);
        }
    }

    /** Of several servers in an address, the driver then chooses the primary. */
    private static String onlyIfPrimary(TestBackends.Database database) {
        String url = database.jdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "targetServerType=primary";
    }

    /** A client that records the lines that it receives. */
    private static final class Listener implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient http = HttpClient.newHttpClient();
        private final HttpResponse<InputStream> answer;

        Listener(RunningWeb service) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.address("/events")))
                    .header("Accept", "text/event-stream")
                    .build();
            answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(() -> {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                } catch (IOException | UncheckedIOException _) {
                    // closed
                }
            });
        }

        int status() {
            return answer.statusCode();
        }

        @Override
        public void close() throws IOException {
            disconnect();
        }

        void disconnect() throws IOException {
            answer.body().close();
            http.shutdownNow();
        }
    }
}
