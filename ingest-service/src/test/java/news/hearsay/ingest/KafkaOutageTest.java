package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the service with a broker of its own, which is stopped and started again. */
@Tag("slow")
class KafkaOutageTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void it_responds_with_503_during_an_outage_and_recovers_after_it() {
        int port = Ports.free();
        String servers = "127.0.0.1:" + port;
        try (RunningService service = RunningService.startOn(
                servers, "--hearsay.ingest.kafka.delivery-timeout=2s", "--hearsay.ingest.kafka.connect-timeout=1s")) {
            assertUnavailable(service);

            try (EmbeddedBroker _ = EmbeddedBroker.start(data, port)) {
                recovers(service, servers);
            }
            assertUnavailable(service);

            try (EmbeddedBroker _ = EmbeddedBroker.start(data, port)) {
                recovers(service, servers);
            }
        }
    }

    @Test
    void it_creates_the_topics_again_on_a_broker_that_has_lost_its_disk() {
        int port = Ports.free();
        String servers = "127.0.0.1:" + port;
        try (RunningService service = RunningService.startOn(
                servers, "--hearsay.ingest.kafka.delivery-timeout=2s", "--hearsay.ingest.kafka.connect-timeout=1s")) {
            try (EmbeddedBroker _ = EmbeddedBroker.start(data.resolve("first"), port)) {
                recovers(service, servers);
            }
            try (EmbeddedBroker _ = EmbeddedBroker.start(data.resolve("empty"), port)) {
                recovers(service, servers);
            }
        }
    }

    private static void assertUnavailable(RunningService service) {
        RunningService.Response answer = service.postJson(RunningService.VALID);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:hearsay:problem:kafka-unavailable");

        RunningService.Response stream = service.postNdjson(RunningService.VALID + "\n{}\n" + RunningService.VALID);
        assertThat(stream.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(503, 400, 503);

        assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(service.postJson("{}").status())
                .as("errors of the client are still reported")
                .isEqualTo(400);
    }

    private static void recovers(RunningService service, String servers) {
        RunningService.Response answer = await().atMost(PATIENCE)
                .until(() -> service.postJson(RunningService.VALID), response -> response.status() == 202);
        assertThat(ArticlesTopic.articles(servers, answer.json().path("id").asString()))
                .isNotEmpty();
        await().atMost(PATIENCE)
                .until(() -> service.get("/actuator/health/readiness").status() == 200);
    }
}
