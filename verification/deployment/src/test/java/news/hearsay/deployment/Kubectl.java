package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code kubectl}, which contains Kustomize. */
final class Kubectl {

    private Kubectl() {}

    /**
     * Returns the resources of an overlay as a cluster would get them. Contacts no cluster. If kubectl is not
     * installed, the test is skipped.
     */
    static List<Manifest> rendered(String overlay) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rendered", ".yaml");
        try {
            Process process = start(overlay, output);
            assertThat(process.waitFor()).isZero();
            return Manifest.parse("rendered " + overlay, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private static Process start(String overlay, Path output) {
        Path folder = Manifest.FOLDER.resolve(overlay);
        try {
            return new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return abort("kubectl is not installed: " + e.getMessage());
        }
    }
}
