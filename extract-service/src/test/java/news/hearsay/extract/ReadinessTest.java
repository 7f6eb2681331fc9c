package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Readiness and liveness of the extract service, with a broker that the test stops and starts. */
@Tag("slow")
class ReadinessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void the_service_is_ready_while_a_broker_answers_and_alive_until_its_listener_dies() throws Exception {
        int port = Ports.free();
        try (ConfigurableApplicationContext service = ExtractApplication.builder()
                .run(
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + port,
                        "--server.port=0",
                        "--hearsay.extract.retry.max-delay=1s")) {
            assertThat(status(service, "readiness")).isEqualTo(503);
            try (EmbeddedBroker _ = EmbeddedBroker.start(data, port)) {
                awaitReadiness(service, 200);
            }
            awaitReadiness(service, 503);
            assertThat(status(service, "liveness")).isEqualTo(200);

            assertThat(service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainer(ArticleListener.ID))
                    .satisfies(listener -> listener.stopAbnormally(() -> {}));

            await().atMost(PATIENCE).until(() -> status(service, "liveness") == 503);
        }
    }

    private static void awaitReadiness(ConfigurableApplicationContext service, int status) {
        await().atMost(PATIENCE).until(() -> status(service, "readiness") == status);
    }

    private static int status(ConfigurableApplicationContext service, String group)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/actuator/health/" + group);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
