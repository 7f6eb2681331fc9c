package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
class MetricsTest {

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
    void articles_taken_and_articles_refused_by_reason_are_counted_whether_alone_or_in_a_stream() {
        double accepted = sample("hearsay_articles_accepted_total");
        double wrong = sample("hearsay_articles_rejected_total", "reason=\"invalid-article\"");

        service.postJson(RunningService.GOOD);
        service.postJson("{}");
        service.postNdjson(RunningService.GOOD + "\n{}\n" + RunningService.GOOD);

        assertThat(sample("hearsay_articles_accepted_total")).isEqualTo(accepted + 3);
        assertThat(sample("hearsay_articles_rejected_total", "reason=\"invalid-article\""))
                .isEqualTo(wrong + 2);
    }

    @Test
    void time_to_an_answer_is_a_histogram() {
        service.postJson(RunningService.GOOD);

        assertThat(sample("http_server_requests_seconds_bucket", "uri=\"/articles\"", "status=\"202\"", "le=\"10.0\""))
                .isPositive();
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
    void other_endpoints_of_the_actuator_are_closed_and_health_tells_no_details() {
        assertThat(service.get("/actuator/env").status()).isEqualTo(404);
        assertThat(service.get("/actuator/metrics").status()).isEqualTo(404);
        assertThat(service.get("/actuator/health").response().body())
                .contains("broker")
                .doesNotContain("details");
    }

    /** The sum of all lines of a metric that have these labels. */
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
