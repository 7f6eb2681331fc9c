package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every manifest is one that Kubernetes and the operators accept, as far as their models can tell without a cluster.
 */
class ManifestsTest {

    static List<Manifest> resources() throws IOException {
        return Manifest.resources();
    }

    static List<Manifest> patches() throws IOException {
        return Manifest.patches();
    }

    static List<Manifest> kustomizations() throws IOException {
        return Manifest.kustomizations();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void a_resource_has_only_fields_of_its_type(Manifest manifest) throws IOException {
        assertThat(manifest.name()).isNotEmpty();
        assertThat(ManifestModels.cover(manifest))
                .as("a model for %s", manifest)
                .isTrue();
        assertThat(ManifestModels.problems(manifest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void a_patch_changes_only_fields_of_its_type(Manifest manifest) throws IOException {
        assertThat(ManifestModels.problemsOfPatch(manifest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment, 'template: {spec: {containers: [{name: a, readinesProbe: {}}]}}', readinesProbe",
        "kafka.strimzi.io/v1, KafkaTopic, partition: 6, partition",
        "postgresql.cnpg.io/v1, Cluster, instance: 3, instance",
        "keda.sh/v1alpha1, ScaledObject, maxReplicas: 6, maxReplicas"
    })
    void a_misspelt_field_is_found(String apiVersion, String kind, String spec, String field) throws IOException {
        Manifest misspelt = Manifest.parse(
                        "misspelt.yaml",
                        "apiVersion: %s\nkind: %s\nmetadata: {name: a}\nspec: {%s}\n".formatted(apiVersion, kind, spec))
                .getFirst();

        assertThat(ManifestModels.problems(misspelt))
                .anyMatch(problem -> problem.contains("'" + field + "'") || problem.contains("\"" + field + "\""));
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void a_kustomization_names_files_that_exist(Manifest manifest) throws IOException {
        Path folder = Manifest.FOLDER.resolve(manifest.folder());

        assertThat(ManifestModels.read(manifest, Kustomization.class).references())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(folder.resolve(name)).exists());
    }

    @Test
    void every_file_belongs_to_a_kustomization() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (Manifest manifest : Manifest.kustomizations()) {
            Path folder = manifest.folder();
            for (String name :
                    ManifestModels.read(manifest, Kustomization.class).references()) {
                named.add(folder.resolve(name).normalize().toString());
            }
        }

        assertThat(Stream.concat(Manifest.resources().stream(), Manifest.patches().stream())
                        .map(Manifest::file))
                .allSatisfy(file -> assertThat(named).contains(file));
    }

    /** Needs {@code kubectl}, which contains Kustomize; it contacts no cluster. */
    @ParameterizedTest
    @ValueSource(strings = {"overlays/single-node", "overlays/production"})
    void an_overlay_renders_to_valid_resources(String overlay) throws Exception {
        List<Manifest> rendered = Kubectl.rendered(overlay);

        assertThat(rendered).isNotEmpty();
        List<String> identities = new ArrayList<>();
        for (Manifest manifest : rendered) {
            assertThat(ManifestModels.problems(manifest)).isEmpty();
            identities.add(manifest.kind() + " " + manifest.name());
        }
        assertThat(identities).doesNotHaveDuplicates();
    }
}
