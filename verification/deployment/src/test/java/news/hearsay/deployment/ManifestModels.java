package news.hearsay.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;

/**
 * The Java classes of the resources. They stand for the schemas that the API server and the operators would check:
 * those of Kubernetes are generated from its OpenAPI documents, and Strimzi generates its definitions from its own.
 */
final class ManifestModels {

    private static final Map<String, Class<?>> MODELS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "batch/v1 Job", Job.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class,
            "kustomize.config.k8s.io/v1alpha1 Component", Kustomization.class);

    /** The classes accept fields that they do not know, and keep them. Without that, such a field is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return Boolean.FALSE;
                }
            });

    private ManifestModels() {}

    static boolean covers(Manifest manifest) {
        return MODELS.containsKey(type(manifest));
    }

    /**
     * Reads a manifest.
     *
     * @throws JsonProcessingException if it has a field that its class lacks, or a value of another type
     */
    static Object read(Manifest manifest) throws JsonProcessingException {
        Class<?> model = MODELS.get(type(manifest));
        if (model == null) {
            throw new IllegalArgumentException("no model for " + type(manifest) + " in " + manifest);
        }
        JavaType type = STRICT.constructType(model);
        return STRICT.treeToValue(manifest.content(), type);
    }

    /** Reads a manifest of a known class. */
    static <T> T read(Manifest manifest, Class<T> model) throws JsonProcessingException {
        return model.cast(read(manifest));
    }

    private static String type(Manifest manifest) {
        return manifest.apiVersion() + " " + manifest.kind();
    }
}
