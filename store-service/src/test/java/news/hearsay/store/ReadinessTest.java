package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Readiness and liveness of the store, with a broker and a database that the test stops and starts. */
@Tag("slow")
class ReadinessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void the_service_is_ready_while_broker_and_database_answer_and_always_alive() throws Exception {
        int kafka = Ports.free();
        int postgresql = Ports.free();
        try (ConfigurableApplicationContext service = start(kafka, postgresql)) {
            assertThat(health(service, "readiness"))
                    .contains("503", "\"db\":{\"status\":\"DOWN\"}", "\"broker\":{\"status\":\"DOWN\"}");
            try (EmbeddedBroker _ = EmbeddedBroker.start(data.resolve("kafka"), kafka)) {
                try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(data.resolve("postgresql"), postgresql, false)) {
                    database.createDatabase("hearsay");
                    awaitReadiness(service, "200");
                }
                awaitReadiness(service, "503", "\"db\":{\"status\":\"DOWN\"}", "\"broker\":{\"status\":\"UP\"}");
                assertThat(health(service, "liveness")).contains("200");
            }
            awaitReadiness(service, "503", "\"broker\":{\"status\":\"DOWN\"}");
            assertThat(health(service, "liveness")).contains("200");

            List<Object> stopping = new CopyOnWriteArrayList<>();
            service.addApplicationListener((ApplicationListener<ApplicationEvent>) event -> stopping.add(
                    event instanceof AvailabilityChangeEvent<?> change ? change.getState() : event.getClass()));
            service.close();
            assertThat(stopping)
                    .as("readiness goes down before anything stops")
                    .containsSubsequence(ReadinessState.REFUSING_TRAFFIC, ContextClosedEvent.class);
        }
    }

    private static ConfigurableApplicationContext start(int kafka, int postgresql) {
        return StoreApplication.builder()
                .run(
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafka,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgresql + "/hearsay",
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--hearsay.store.retry.max-delay=1s",
                        "--server.port=0");
    }

    private static void awaitReadiness(ConfigurableApplicationContext service, String... words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health(service, "readiness")).contains(words));
    }

    /** Returns the status and the body. */
    private static String health(ConfigurableApplicationContext service, String group)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/actuator/health/" + group);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
