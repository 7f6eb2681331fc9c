package news.hearsay.deployment;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Deployment or Job that runs a service.
 *
 * @param name of the resource
 * @param labels of its pods
 * @param pod what its pods run
 */
record Workload(String name, Map<String, String> labels, PodSpec pod) {

    private static final String IMAGES = "hearsay/";

    /** Returns all workloads. */
    static List<Workload> all() throws IOException {
        List<Workload> workloads = new ArrayList<>();
        for (Manifest manifest : Manifest.resources()) {
            switch (manifest.kind()) {
                case "Deployment" -> {
                    var template = ManifestModels.read(manifest, Deployment.class)
                            .getSpec()
                            .getTemplate();
                    workloads.add(
                            new Workload(manifest.name(), template.getMetadata().getLabels(), template.getSpec()));
                }
                case "Job" -> {
                    var template =
                            ManifestModels.read(manifest, Job.class).getSpec().getTemplate();
                    workloads.add(
                            new Workload(manifest.name(), template.getMetadata().getLabels(), template.getSpec()));
                }
                default -> {}
            }
        }
        return workloads;
    }

    Container container() {
        return pod.getContainers().getFirst();
    }

    /** Returns the module whose image it runs, such as {@code ingest-service}. */
    String module() {
        String image = container().getImage();
        if (!image.startsWith(IMAGES)) {
            throw new IllegalStateException(this + " runs " + image);
        }
        return image.substring(IMAGES.length());
    }

    boolean isJob() {
        return "OnFailure".equals(pod.getRestartPolicy());
    }

    /**
     * Returns its environment variables, those of ConfigMaps included. A value from a Secret or from the pod is a
     * description of its place, such as {@code secret hearsay-db-web password}.
     */
    Map<String, String> environment() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (EnvFromSource source : container().getEnvFrom()) {
            for (Manifest manifest : Manifest.ofKind("ConfigMap")) {
                if (manifest.name().equals(source.getConfigMapRef().getName())) {
                    variables.putAll(
                            ManifestModels.read(manifest, ConfigMap.class).getData());
                }
            }
        }
        for (EnvVar variable : container().getEnv()) {
            variables.put(variable.getName(), value(variable));
        }
        return variables;
    }

    private static String value(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return secret == null
                ? "field " + variable.getValueFrom().getFieldRef().getFieldPath()
                : "secret " + secret.getName() + " " + secret.getKey();
    }

    @Override
    public String toString() {
        return name;
    }
}
