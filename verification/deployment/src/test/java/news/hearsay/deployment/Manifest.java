package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One YAML document of {@code deploy/kubernetes}.
 *
 * @param file relative to {@code deploy/kubernetes}, or what rendered the document
 * @param content of the document
 */
record Manifest(String file, JsonNode content) {

    static final Path ROOT = Path.of("..", "..");
    static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Returns the complete resources of all files: neither kustomizations nor patches. */
    static List<Manifest> resources() throws IOException {
        return all().stream()
                .filter(manifest -> !manifest.isKustomization() && !manifest.isPatch())
                .toList();
    }

    /** Returns the files that say which resources and patches belong together. */
    static List<Manifest> kustomizations() throws IOException {
        return all().stream().filter(Manifest::isKustomization).toList();
    }

    /** Returns the parts of resources that overlays change. */
    static List<Manifest> patches() throws IOException {
        return all().stream().filter(Manifest::isPatch).toList();
    }

    /** Returns the resources of one kind. */
    static List<Manifest> ofKind(String kind) throws IOException {
        return resources().stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    /** Returns the only resource of a kind and a name. */
    static Manifest named(String kind, String name) throws IOException {
        List<Manifest> found = ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .toList();
        assertThat(found).as("%s %s", kind, name).hasSize(1);
        return found.getFirst();
    }

    private static List<Manifest> all() throws IOException {
        List<Manifest> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                all.addAll(parse(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return all;
    }

    /** Parses the documents of a YAML file. */
    static List<Manifest> parse(String file, String text) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            List<Manifest> manifests = new ArrayList<>();
            while (documents.hasNextValue()) {
                manifests.add(new Manifest(file, documents.nextValue()));
            }
            return manifests;
        }
    }

    /** Returns the folder of the file, relative to {@code deploy/kubernetes}. */
    Path folder() {
        return Path.of(file.substring(0, file.lastIndexOf('/')));
    }

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.path("metadata").path("name").asText();
    }

    private boolean isKustomization() {
        return apiVersion().startsWith("kustomize.config.k8s.io/");
    }

    private boolean isPatch() {
        return file.contains("/patches/");
    }

    @Override
    public String toString() {
        return file + ": " + kind() + " " + name();
    }
}
