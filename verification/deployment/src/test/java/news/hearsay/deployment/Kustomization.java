package news.hearsay.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the kustomizations of this repository use of a {@code Kustomization} or {@code Component}. */
record Kustomization(
        String apiVersion,
        String kind,
        @Nullable String namespace,
        @Nullable List<String> resources,
        @Nullable List<String> components,
        @Nullable List<Patch> patches,
        @Nullable List<Image> images,
        @Nullable List<Replicas> replicas,
        @Nullable List<ConfigMapGenerator> configMapGenerator,
        @Nullable Map<String, Object> generatorOptions) {

    /** A file that changes the resource that it names, or those that the target selects. */
    record Patch(String path, @Nullable Target target) {}

    /** Selects resources. */
    record Target(
            @Nullable String group,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String labelSelector) {}

    /** The registry and version of an image. */
    record Image(
            String name,
            @Nullable String newName,
            @Nullable String newTag,
            @Nullable String digest) {}

    /** The number of instances of a Deployment. */
    record Replicas(String name, int count) {}

    /** A ConfigMap made of files. */
    record ConfigMapGenerator(
            String name,
            @Nullable List<String> files,
            @Nullable Map<String, Object> options) {}

    /** Returns all files and folders that it names. */
    List<String> references() {
        List<String> named = new ArrayList<>();
        if (resources != null) {
            named.addAll(resources);
        }
        if (components != null) {
            named.addAll(components);
        }
        if (patches != null) {
            patches.forEach(patch -> named.add(patch.path()));
        }
        return named;
    }
}
