package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All connections are denied but those that the services need. */
class NetworkPoliciesTest {

    @Test
    void everything_is_denied_first() throws IOException {
        var spec = policy("default-deny").getSpec();

        assertThat(spec.getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(spec.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(spec.getIngress()).isNullOrEmpty();
        assertThat(spec.getEgress()).isNullOrEmpty();
    }

    @Test
    void the_services_that_use_kafka_reach_it() throws IOException {
        Set<String> users = servicesWith("SPRING_KAFKA_BOOTSTRAP_SERVERS");

        assertThat(selected("services-to-kafka")).isEqualTo(users);
        JsonNode peers = Manifest.named("Kafka", "hearsay")
                .content()
                .at("/spec/kafka/listeners/0/networkPolicyPeers/0/podSelector/matchExpressions/0/values");
        assertThat(texts(peers)).isEqualTo(users);
    }

    @Test
    void the_services_that_use_postgresql_reach_it() throws IOException {
        Set<String> users = servicesWith("SPRING_DATASOURCE_URL");

        assertThat(selected("services-to-postgresql")).isEqualTo(users);
        assertThat(texts(Manifest.named("NetworkPolicy", "postgresql")
                        .content()
                        .at("/spec/ingress/0/from/0/podSelector/matchExpressions/0/values")))
                .isEqualTo(users);
    }

    @Test
    void extract_and_store_reach_nothing_outside() throws IOException {
        assertThat(selected("services-to-internet")).doesNotContain("extract", "store", "coverage-builder", "migrate");
        assertThat(selected("clients")).containsExactlyInAnyOrder("ingest", "feeds", "coverage-web");
    }

    private static NetworkPolicy policy(String name) throws IOException {
        return ManifestModels.read(Manifest.named("NetworkPolicy", name), NetworkPolicy.class);
    }

    private static Set<String> selected(String policy) throws IOException {
        var expression =
                policy(policy).getSpec().getPodSelector().getMatchExpressions().getFirst();
        assertThat(expression.getKey()).isEqualTo("app.kubernetes.io/name");
        return new TreeSet<>(expression.getValues());
    }

    private static Set<String> servicesWith(String variable) throws IOException {
        Set<String> services = new TreeSet<>();
        for (Workload workload : Workload.all()) {
            if (workload.environment().containsKey(variable)) {
                services.add(workload.labels().getOrDefault("app.kubernetes.io/name", ""));
            }
        }
        return services;
    }

    private static Set<String> texts(JsonNode values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
