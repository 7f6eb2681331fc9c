package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code deploy/compose/three-brokers-tls.yml} adds to {@code tls.yml} what {@code three-brokers.yml} adds to
 * {@code docker-compose.yml}. YAML's anchors end with a file, so settings are there twice.
 */
class ComposedTlsTest {

    private static final String FURTHER_INSTANCE = "-[23]$";

    /** What differs between instances: their own addresses, and the database with its replica. */
    private static final Set<String> OWN_SETTINGS =
            Set.of("KAFKA_ADVERTISED_LISTENERS", "SPRING_DATASOURCE_URL", "HEARSAY_FEEDS_INGEST");

    /** A further instance of a service, and the name of the first one. */
    record Instance(String name, String first) {}

    static Stream<Instance> furtherInstances() throws IOException {
        Set<String> secured = services("tls.yml").keySet();
        return services("three-brokers.yml").keySet().stream()
                .map(name -> new Instance(name, name.replaceFirst(FURTHER_INSTANCE, "")))
                .filter(instance -> !instance.name().equals(instance.first()) && secured.contains(instance.first()));
    }

    @Test
    void three_brokers_have_further_instances_of_all_services() throws IOException {
        assertThat(furtherInstances().map(Instance::name))
                .contains(
                        "kafka-2",
                        "kafka-3",
                        "ingest-2",
                        "extract-2",
                        "store-2",
                        "coverage-builder-2",
                        "coverage-web-2")
                .contains("feeds-2", "alerts-2");
    }

    @ParameterizedTest
    @MethodSource("furtherInstances")
    void a_further_instance_has_the_settings_of_the_first(Instance instance) throws IOException {
        assertThat(settings("three-brokers-tls.yml", instance.name()))
                .containsAllEntriesOf(settings("tls.yml", instance.first()));
    }

    @ParameterizedTest
    @MethodSource("furtherInstances")
    void a_further_instance_has_the_files_of_the_first(Instance instance) throws IOException {
        assertThat(volumes("three-brokers-tls.yml", instance.name()))
                .containsExactlyInAnyOrderElementsOf(volumes("tls.yml", instance.first()));
    }

    @Test
    void each_address_of_the_database_demands_a_verified_certificate() throws IOException {
        Map<String, String> addresses = new TreeMap<>();
        for (String service : services("three-brokers-tls.yml").keySet()) {
            environment("three-brokers-tls.yml", service).forEach((name, value) -> {
                if (value.startsWith("jdbc:")) {
                    addresses.put(service + " " + name, value);
                }
            });
        }

        assertThat(addresses)
                .hasSize(12)
                .allSatisfy((_, address) -> assertThat(address).contains("sslmode=verify-full", "sslrootcert="));
    }

    private static Map<String, String> settings(String file, String service) throws IOException {
        Map<String, String> settings = environment(file, service);
        settings.keySet().removeAll(OWN_SETTINGS);
        return settings;
    }

    private static Map<String, String> environment(String file, String service) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        Object found =
                Objects.requireNonNull(services(file).get(service), service).get("environment");
        if (found instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> environment.put(name.toString(), String.valueOf(value)));
        }
        return environment;
    }

    private static Set<String> volumes(String file, String service) throws IOException {
        Set<String> volumes = new TreeSet<>();
        Object found =
                Objects.requireNonNull(services(file).get(service), service).get("volumes");
        if (found instanceof Iterable<?> all) {
            all.forEach(volume -> volumes.add(volume.toString()));
        }
        return volumes;
    }

    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Manifest.ROOT.resolve("deploy/compose/" + file))) {
            Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(reader);
            return Objects.requireNonNull(content.get("services"));
        }
    }
}
