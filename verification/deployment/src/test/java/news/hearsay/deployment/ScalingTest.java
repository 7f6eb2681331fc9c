package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.events.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** KEDA scales the consumers with the lag of their groups, to no more instances than have partitions to read. */
class ScalingTest {

    @Test
    void the_lag_is_that_of_the_consumer_group_of_the_scaled_service() throws IOException {
        List<Manifest> scaled = Manifest.ofKind("ScaledObject");

        assertThat(scaled).extracting(Manifest::name).containsExactlyInAnyOrder("extract", "store");
        for (Manifest manifest : scaled) {
            JsonNode metadata = trigger(manifest).path("metadata");
            assertThat(manifest.content()
                            .path("spec")
                            .path("scaleTargetRef")
                            .path("name")
                            .asText())
                    .isEqualTo(Manifest.named("Deployment", manifest.name()).name());
            assertThat(metadata.path("consumerGroup").asText())
                    .isEqualTo(settings(manifest.name()).getProperty("spring.kafka.consumer.group-id"));
        }
    }

    @Test
    void extract_has_the_lag_of_articles_and_store_that_of_all_its_topics() throws IOException {
        assertThat(trigger(Manifest.named("ScaledObject", "extract"))
                        .path("metadata")
                        .path("topic")
                        .asText())
                .isEqualTo(Topics.ARTICLES);
        assertThat(trigger(Manifest.named("ScaledObject", "store"))
                        .path("metadata")
                        .has("topic"))
                .isFalse();
    }

    @Test
    void no_instance_would_be_without_a_partition() throws IOException {
        assertThatNoInstanceIsIdle(Manifest.resources());
    }

    @Test
    void no_instance_would_be_without_a_partition_in_production() throws Exception {
        assertThatNoInstanceIsIdle(Kubectl.rendered("overlays/production"));
    }

    private static void assertThatNoInstanceIsIdle(List<Manifest> resources) throws IOException {
        Set<Integer> partitions = resources.stream()
                .filter(manifest -> manifest.kind().equals("KafkaTopic"))
                .map(manifest ->
                        manifest.content().path("spec").path("partitions").asInt())
                .collect(Collectors.toSet());
        assertThat(partitions).hasSize(1);
        for (Manifest manifest : resources) {
            if (!manifest.kind().equals("ScaledObject")) {
                continue;
            }
            int consumers =
                    Integer.parseInt(settings(manifest.name()).getProperty("spring.kafka.listener.concurrency", "1"));
            assertThat(manifest.content().path("spec").path("maxReplicaCount").asInt())
                    .as("instances of %s", manifest.name())
                    .isEqualTo(partitions.iterator().next() / consumers);
        }
    }

    private static JsonNode trigger(Manifest manifest) {
        return manifest.content().path("spec").path("triggers").path(0);
    }

    private static Properties settings(String service) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(service + ".yml"));
        Properties settings = yaml.getObject();
        assertThat(settings).isNotNull();
        return settings == null ? new Properties() : settings;
    }
}
