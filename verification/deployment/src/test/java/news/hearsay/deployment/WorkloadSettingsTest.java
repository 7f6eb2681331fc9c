package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the manifests say of a service is what its code, its image and {@code docker-compose.yml} say. */
class WorkloadSettingsTest {

    /** Read by the image, not by the service. */
    private static final Set<String> VARIABLES_OF_THE_IMAGE = Set.of("JAVA_OPTS");

    private static final Map<String, String> FILES = Map.of(
            "ingest-service", "ingest.yml",
            "extract-service", "extract.yml",
            "store-service", "store.yml",
            "feed-service", "feed-service.yml",
            "coverage-builder", "coverage-builder.yml",
            "alert-service", "alert-service.yml",
            "coverage-web", "coverage-web.yml");

    static List<Workload> workloads() throws IOException {
        return Workload.all();
    }

    static List<Workload> services() throws IOException {
        return Workload.all().stream().filter(workload -> !workload.isJob()).toList();
    }

    @Test
    void every_service_of_docker_compose_has_a_workload() throws IOException {
        Set<List<String>> expected = new HashSet<>();
        for (JsonNode service : composed()) {
            if (service.has("build")) {
                expected.add(List.of(
                        service.path("build").path("args").path("MODULE").asText("store-service"),
                        service.path("command").asText("")));
            }
        }
        Set<List<String>> found = new HashSet<>();
        for (Workload workload : Workload.all()) {
            found.add(List.of(
                    workload.module(), String.join(" ", workload.container().getArgs())));
        }

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void an_image_is_that_of_a_module(Workload workload) throws IOException {
        assertThat(FILES).containsKey(workload.module());
        assertThat(Files.readString(Manifest.ROOT.resolve(workload.module()).resolve("pom.xml")))
                .contains("<artifactId>" + workload.module() + "</artifactId>");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void an_environment_variable_sets_something_in_the_service(Workload workload) throws IOException {
        KnownSettings known = KnownSettings.fromClassPath();

        assertThat(workload.environment().keySet())
                .filteredOn(variable -> !VARIABLES_OF_THE_IMAGE.contains(variable))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known.hasVariable(variable, workload.module()))
                        .as("%s has the setting %s", workload.module(), variable)
                        .isTrue());
    }

    @Test
    void a_setting_of_another_service_is_found() throws IOException {
        KnownSettings known = KnownSettings.fromClassPath();

        assertThat(known.hasVariable("HEARSAY_STORE_SCHEMA", "store-service")).isTrue();
        assertThat(known.hasVariable("HEARSAY_STORE_SCHEMA", "extract-service")).isFalse();
        assertThat(known.hasVariable("HEARSAY_STORE_SCHEME", "store-service")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_options_of_the_jvm_are_valid(Workload workload) throws Exception {
        assertThat(Files.readString(Manifest.ROOT.resolve("Dockerfile"))).contains("exec java $JAVA_OPTS");
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of(
                workload.environment().getOrDefault("JAVA_OPTS", "-missing").split(" ")));
        command.add("-version");

        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_port_is_that_of_the_service(Workload workload) throws IOException {
        int port = Integer.parseInt(settings(workload).getOrDefault("server.port", ""));
        int composedPort = StreamSupport.stream(composed().spliterator(), false)
                .map(service -> service.path("build").path("args"))
                .filter(arguments -> arguments.path("MODULE").asText().equals(workload.module()))
                .map(arguments -> arguments.path("PORT").asInt())
                .findFirst()
                .orElseThrow();

        assertThat(workload.container().getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(tuple("http", port));
        assertThat(composedPort).as("the port of the image").isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_has_an_address_with_its_port(Workload workload) throws IOException {
        Service address = ManifestModels.read(Manifest.named("Service", workload.name()), Service.class);
        int port = Integer.parseInt(settings(workload).getOrDefault("server.port", ""));

        assertThat(workload.labels()).containsAllEntriesOf(address.getSpec().getSelector());
        assertThat(address.getSpec().getPorts()).singleElement().satisfies(served -> {
            assertThat(served.getPort()).isEqualTo(port);
            assertThat(served.getTargetPort().getStrVal()).isEqualTo("http");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_probe_asks_a_health_group_that_the_service_has(Workload workload) throws IOException {
        Map<String, String> settings = settings(workload);
        var container = workload.container();

        assertThat(settings).containsEntry("management.endpoint.health.probes.enabled", "true");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(settings)
                .containsKeys(
                        "management.endpoint.health.group.readiness.include",
                        "management.endpoint.health.group.liveness.include");
    }

    /** The pod gets SIGTERM after its hook, and SIGKILL at the end of the grace period. */
    @ParameterizedTest
    @MethodSource("services")
    void a_service_has_the_time_that_it_needs_to_stop(Workload workload) throws IOException {
        String phase = settings(workload).get("spring.lifecycle.timeout-per-shutdown-phase");
        long needed = 15;
        var lifecycle = workload.container().getLifecycle();
        long hook = lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();

        assertThat(phase).isIn("7s", "8s");
        assertThat(workload.pod().getTerminationGracePeriodSeconds())
                .as("as long as docker-compose.yml gives it, after the hook")
                .isGreaterThanOrEqualTo(needed + hook);
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_environment_configures_a_secured_client_of_kafka(Workload workload) throws IOException {
        Map<String, String> environment = workload.environment();
        if (!environment.containsKey("SPRING_KAFKA_BOOTSTRAP_SERVERS")) {
            assertThat(environment.keySet()).noneMatch(variable -> variable.startsWith("SPRING_KAFKA"));
            return;
        }
        Binder binder = binder(environment);
        KafkaProperties kafka =
                binder.bind("spring.kafka", Bindable.of(KafkaProperties.class)).get();
        SslProperties ssl =
                binder.bind("spring.ssl", Bindable.of(SslProperties.class)).get();

        assertThat(kafka.getSecurity().getProtocol()).isEqualTo("SASL_SSL");
        assertThat(kafka.getProperties())
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsKey("sasl.jaas.config");
        assertThat(ssl.getBundle().getPem())
                .hasEntrySatisfying(
                        String.valueOf(kafka.getSsl().getBundle()),
                        bundle -> assertThat(bundle.getTruststore().getCertificate())
                                .isEqualTo("file:/run/hearsay/kafka/ca.crt"));
    }

    private static String path(Probe probe) {
        HTTPGetAction request = probe.getHttpGet();
        assertThat(request.getPort().getStrVal()).isEqualTo("http");
        return request.getPath();
    }

    private static Binder binder(Map<String, String> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        return new Binder(ConfigurationPropertySources.from(sources));
    }

    /** Returns the settings in the files of a service and of the platform. */
    private static Map<String, String> settings(Workload workload) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (String file : List.of("platform.yml", FILES.get(workload.module()))) {
            for (var source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                var values = (EnumerablePropertySource<?>) source;
                for (String name : values.getPropertyNames()) {
                    settings.put(name, String.valueOf(values.getProperty(name)));
                }
            }
        }
        return settings;
    }

    private static JsonNode composed() throws IOException {
        return Manifest.parse("docker-compose.yml", Files.readString(Manifest.ROOT.resolve("docker-compose.yml")))
                .getFirst()
                .content()
                .path("services");
    }
}
