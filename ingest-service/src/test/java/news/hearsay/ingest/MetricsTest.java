package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The metrics that Prometheus scrapes. */
@Tag("slow")
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void accepted_and_rejected_articles_are_counted_by_reason() {
        double accepted = sample("hearsay_articles_accepted_total");
        double rejected = sample("hearsay_articles_rejected_total", "reason=\"invalid-article\"");

        service.postJson(RunningService.VALID);
        service.postJson("{}");
        service.postNdjson(RunningService.VALID + "\n{}\n" + RunningService.VALID);

        assertThat(sample("hearsay_articles_accepted_total")).isEqualTo(accepted + 3);
        assertThat(sample("hearsay_articles_rejected_total", "reason=\"invalid-article\""))
                .isEqualTo(rejected + 2);
    }

    @Test
    void response_times_are_a_histogram() {
        service.postJson(RunningService.VALID);

        // a request is measured when it has ended, which is after its response
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sample(
                                "http_server_requests_seconds_bucket",
                                "uri=\"/articles\"",
                                "status=\"202\"",
                                "le=\"10.0\""))
                        .isPositive());
    }

    @Test
    void nothing_that_a_client_sends_becomes_a_label() {
        service.postJson("""
            {"title":"Quay opens","outlet":"Peculiar Gazette","url":"https://peculiar.example/quay","text":"The quay is open."}\
            """);
        service.get("/peculiar");

        assertThat(service.get("/actuator/prometheus").response().body()).doesNotContainIgnoringCase("peculiar");
    }

    @Test
    void other_actuator_endpoints_are_closed_and_health_hides_details() {
        assertThat(service.get("/actuator/env").status()).isEqualTo(404);
        assertThat(service.get("/actuator/metrics").status()).isEqualTo(404);
        assertThat(service.get("/actuator/health").response().body())
                .contains("broker")
                .doesNotContain("details");
    }

    /** The sum of all samples of a metric with these labels. */
    private static double sample(String name, String... labels) {
        return service.get("/actuator/prometheus")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
