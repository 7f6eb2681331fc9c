package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void a_resource_has_only_fields_of_its_type(Manifest manifest) {
        assertThat(manifest.name()).isNotEmpty();
        assertThatCode(() -> ManifestModels.read(manifest)).doesNotThrowAnyException();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("patches")
    void a_patch_changes_only_fields_of_its_type(Manifest manifest) {
        assertThatCode(() -> ManifestModels.read(manifest)).doesNotThrowAnyException();
    }

    @Test
    void a_misspelt_field_is_found() throws IOException {
        Manifest misspelt = Manifest.parse("misspelt.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: ingest}
                        spec:
                          template:
                            spec:
                              containers:
                                - name: ingest
                                  readinesProbe: {}
                        """).getFirst();

        assertThatThrownBy(() -> ManifestModels.read(misspelt))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("readinesProbe");
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
    @ValueSource(strings = {"base"})
    void an_overlay_renders_to_valid_resources(String overlay) throws Exception {
        List<Manifest> rendered = rendered(overlay);

        assertThat(rendered).isNotEmpty();
        List<String> identities = new ArrayList<>();
        for (Manifest manifest : rendered) {
            assertThatCode(() -> ManifestModels.read(manifest)).doesNotThrowAnyException();
            identities.add(manifest.kind() + " " + manifest.name());
        }
        assertThat(identities).doesNotHaveDuplicates();
    }

    private static List<Manifest> rendered(String overlay) throws Exception {
        Path output = Files.createTempFile("rendered", ".yaml");
        try {
            Process process;
            try {
                process = new ProcessBuilder(
                                "kubectl",
                                "kustomize",
                                Manifest.FOLDER.resolve(overlay).toString())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                assumeTrue(false, "kubectl is not installed");
                throw e;
            }
            assertThat(process.waitFor()).isZero();
            return Manifest.parse("rendered " + overlay, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
