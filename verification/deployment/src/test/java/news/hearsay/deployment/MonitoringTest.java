package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Prometheus reads the metrics of the services that serve them without a key, under the job of the alert rules. */
class MonitoringTest {

    /** They serve metrics only to local clients and to those that send a key. */
    private static final Set<String> WITH_A_KEY = Set.of("ingest", "feeds");

    @Test
    void every_service_without_a_key_is_read() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Manifest manifest : Manifest.ofKind("Service")) {
            expected.add(manifest.name());
        }
        expected.removeAll(WITH_A_KEY);

        assertThat(monitor().getSpec().getSelector().getMatchExpressions())
                .singleElement()
                .satisfies(expression ->
                        assertThat(new TreeSet<>(expression.getValues())).isEqualTo(expected));
    }

    @Test
    void the_services_have_the_label_that_becomes_the_job() throws IOException {
        String label = monitor().getSpec().getJobLabel();

        assertThat(Manifest.ofKind("Service"))
                .allSatisfy(service -> assertThat(service.content()
                                .path("metadata")
                                .path("labels")
                                .path(label)
                                .asText())
                        .isEqualTo("hearsay"));
    }

    @Test
    void the_services_expose_the_endpoint() throws IOException {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("platform.yml"));
        Properties settings = yaml.getObject();

        assertThat(settings).isNotNull();
        assertThat(String.valueOf(settings)).contains("exposure.include=health, prometheus");
        assertThat(monitor().getSpec().getEndpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.getPort()).isEqualTo("http");
            assertThat(endpoint.getPath()).isEqualTo("/actuator/prometheus");
        });
    }

    private static ServiceMonitor monitor() throws IOException {
        return ManifestModels.read(Manifest.named("ServiceMonitor", "hearsay"), ServiceMonitor.class);
    }
}
