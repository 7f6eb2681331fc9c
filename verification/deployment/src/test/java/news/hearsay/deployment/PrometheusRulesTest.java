package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prometheus and Grafana in a cluster get the same rules and dashboards as those outside of one. Kustomize makes a
 * ConfigMap of files, but no other resource, so each file of rules has a copy. {@code -Drules.update=true} writes the
 * copies.
 */
class PrometheusRulesTest {

    private static final Path RULES = Manifest.ROOT.resolve("deploy/prometheus/rules");
    private static final Path COPIES = Manifest.FOLDER.resolve("components/monitoring/rules");
    private static final Path GRAFANA = Manifest.ROOT.resolve("deploy/grafana");

    /** NAME stands for the name of the file. */
    private static final String HEADER = """
            # A copy of deploy/prometheus/rules/NAME.yml, which Kustomize cannot read. Change that file, then write this one with
            # ./mvnw test -pl verification/deployment -am -Dtest=PrometheusRulesTest -Drules.update=true -Dsurefire.failIfNoSpecifiedTests=false
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata:
              name: hearsay-NAME
              labels:
                app.kubernetes.io/part-of: hearsay
            spec:
            """;

    @Test
    void each_file_of_rules_has_a_resource_with_the_same_rules() throws IOException {
        for (String name : names(RULES, ".yml")) {
            Path copy = COPIES.resolve(name + ".yaml");
            String expected = resource(name, Files.readString(RULES.resolve(name + ".yml")));
            if (Boolean.getBoolean("rules.update")) {
                Files.writeString(copy, expected);
            }

            assertThat(copy)
                    .as("run this test with -Drules.update=true")
                    .exists()
                    .hasContent(expected);
        }
    }

    @Test
    void each_resource_with_rules_has_a_file_of_rules() throws IOException {
        assertThat(names(COPIES, ".yaml")).isEqualTo(names(RULES, ".yml"));
        assertThat(Manifest.ofKind("PrometheusRule")).hasSameSizeAs(names(RULES, ".yml"));
    }

    @Test
    void a_config_map_has_all_dashboards() throws IOException {
        Manifest component = Manifest.parse(
                        "grafana/kustomization.yaml", Files.readString(GRAFANA.resolve("kustomization.yaml")))
                .getFirst();
        List<Kustomization.ConfigMapGenerator> generators =
                ManifestModels.read(component, Kustomization.class).configMapGenerator();

        assertThat(generators)
                .singleElement()
                .satisfies(generator -> assertThat(generator.files())
                        .containsExactlyElementsOf(names(GRAFANA.resolve("dashboards"), ".json").stream()
                                .map(name -> "dashboards/" + name + ".json")
                                .toList()));
    }

    private static String resource(String name, String rules) {
        return HEADER.replace("NAME", name)
                + rules.lines()
                        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                        .collect(Collectors.joining());
    }

    /** Returns the names of all files in a folder, in order, without the extension, which all of them must have. */
    private static Set<String> names(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).isNotEmpty().allMatch(name -> name.endsWith(extension));
            return names.stream()
                    .map(name -> name.substring(0, name.length() - extension.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
