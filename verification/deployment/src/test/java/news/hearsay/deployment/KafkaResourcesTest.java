package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaResources;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** Strimzi makes the topics that the services would make, and users with the rights that the security page lists. */
class KafkaResourcesTest {

    private static final String CLUSTER = "hearsay";
    private static final String OF_AUTOSCALING = "hearsay-keda";
    private static final String TABLE = "| principal | resource | name | may |";

    @Test
    void every_topic_of_the_code_exists_with_its_settings() throws IOException {
        Map<String, Map<String, String>> expected = Stream.of(
                        TopicCreation.definitions(6, (short) 3),
                        TopicCreation.rereads(6, (short) 3),
                        List.of(TopicCreation.threads(6, (short) 3)))
                .flatMap(List::stream)
                .collect(Collectors.toMap(NewTopic::name, NewTopic::configs));
        Map<String, Map<String, String>> found = new HashMap<>();
        for (Manifest manifest : Manifest.ofKind("KafkaTopic")) {
            var spec = ManifestModels.read(manifest, KafkaTopic.class).getSpec();
            Map<String, String> settings = new HashMap<>();
            spec.getConfig().forEach((name, value) -> settings.put(name, value.toString()));
            found.put(manifest.name(), settings);
            assertThat(spec.getPartitions())
                    .as("partitions of %s", manifest.name())
                    .isEqualTo(6);
            assertThat(spec.getReplicas()).as("replicas of %s", manifest.name()).isEqualTo(3);
        }

        assertThat(found).isEqualTo(expected);
    }

    /** {@code SecuredPipelineTest} runs the services with the rights of the page. They need no topic to be created. */
    @Test
    void a_user_has_the_rights_that_the_security_page_lists() throws IOException {
        assertThat(rights().entrySet())
                .filteredOn(user -> !user.getKey().equals(OF_AUTOSCALING))
                .containsExactlyInAnyOrderElementsOf(documentedRights().entrySet());
    }

    @Test
    void autoscaling_may_only_look() throws IOException {
        assertThat(rights().get(OF_AUTOSCALING))
                .containsExactlyInAnyOrder(
                        "topic prefix hearsay. Describe",
                        "group literal hearsay-extract Describe",
                        "group literal hearsay-store Describe");
    }

    @Test
    void a_service_that_uses_kafka_logs_in_as_a_user() throws IOException {
        Set<String> users = new TreeSet<>(rights().keySet());
        Set<String> used = new TreeSet<>();
        for (Workload workload : Workload.all()) {
            String secret = workload.environment().get("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");
            if (secret != null) {
                // Strimzi writes this key into the Secret of a user with a password
                assertThat(secret).endsWith(" sasl.jaas.config");
                used.add(secret.split(" ")[1]);
            }
        }
        users.remove(OF_AUTOSCALING);

        assertThat(used).isEqualTo(users);
    }

    @Test
    void the_services_know_the_address_and_the_certificate_of_the_cluster() throws IOException {
        Kafka cluster = ManifestModels.read(Manifest.named("Kafka", CLUSTER), Kafka.class);
        var listener = cluster.getSpec().getKafka().getListeners().getFirst();
        JsonNode client = Manifest.named("ConfigMap", "hearsay-kafka-client").content();

        assertThat(listener.isTls()).isTrue();
        assertThat(client.path("data").path("SPRING_KAFKA_BOOTSTRAP_SERVERS").asText())
                .isEqualTo(KafkaResources.bootstrapServiceName(CLUSTER) + ":" + listener.getPort());
        for (Workload workload : Workload.all()) {
            assertThat(workload.pod().getVolumes())
                    .filteredOn(volume -> volume.getName().equals("kafka-ca"))
                    .allSatisfy(volume -> assertThat(volume.getSecret().getSecretName())
                            .isEqualTo(KafkaResources.clusterCaCertificateSecretName(CLUSTER)));
        }
    }

    @Test
    void the_brokers_take_the_largest_record_and_make_no_topic_of_their_own() throws IOException {
        Kafka cluster = ManifestModels.read(Manifest.named("Kafka", CLUSTER), Kafka.class);

        assertThat(cluster.getSpec().getKafka().getConfig())
                .containsEntry("auto.create.topics.enable", false)
                .containsEntry("message.max.bytes", Topics.MAX_RECORD_BYTES);
        for (String kind : List.of("KafkaNodePool", "KafkaTopic", "KafkaUser")) {
            assertThat(Manifest.ofKind(kind))
                    .isNotEmpty()
                    .allSatisfy(manifest -> assertThat(manifest.content()
                                    .path("metadata")
                                    .path("labels")
                                    .path("strimzi.io/cluster")
                                    .asText())
                            .isEqualTo(CLUSTER));
        }
    }

    /** Returns the rights of each user, such as {@code topic literal hearsay.claims.v1 Read}. */
    private static Map<String, Set<String>> rights() throws IOException {
        Map<String, Set<String>> rights = new HashMap<>();
        for (Manifest manifest : Manifest.ofKind("KafkaUser")) {
            Set<String> own = rights.computeIfAbsent(manifest.name(), _ -> new TreeSet<>());
            for (JsonNode acl :
                    manifest.content().path("spec").path("authorization").path("acls")) {
                JsonNode resource = acl.path("resource");
                for (JsonNode operation : acl.path("operations")) {
                    own.add(String.join(
                            " ",
                            resource.path("type").asText().toLowerCase(Locale.ROOT),
                            resource.path("patternType").asText(),
                            resource.path("name").asText(),
                            operation.asText()));
                }
            }
        }
        return rights;
    }

    private static Map<String, Set<String>> documentedRights() throws IOException {
        List<String> lines = Files.readAllLines(Manifest.ROOT.resolve("docs/security.md"));
        Map<String, Set<String>> rights = new HashMap<>();
        lines.subList(lines.indexOf(TABLE) + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("`", "").split("\\|"))
                .forEach(cells -> rights.computeIfAbsent(cells[1].strip(), _ -> new TreeSet<>())
                        .addAll(rightsOfRow(cells[2].strip(), cells[3].strip(), cells[4].strip())));
        return rights;
    }

    private static List<String> rightsOfRow(String resource, String names, String operations) {
        String type = resource.replace(" begins with", "").replace("transactional id", "transactionalid");
        String pattern = resource.endsWith(" begins with") ? "prefix" : "literal";
        return Stream.of(names.split(", "))
                .flatMap(name -> Stream.of(operations.split(", "))
                        .filter(operation -> !operation.equals("Create"))
                        .map(operation -> String.join(" ", type, pattern, name, operation)))
                .toList();
    }
}
