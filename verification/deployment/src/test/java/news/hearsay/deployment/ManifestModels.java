package news.hearsay.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The types of the resources. They stand for the schemas that the API server and the operators would check. The classes
 * of Kubernetes are generated from its OpenAPI documents; Strimzi generates its definitions from its classes; the
 * schemas of CloudNativePG and KEDA are in {@code src/test/resources/schemas}.
 */
final class ManifestModels {

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", ObjectStore.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class),
            Map.entry("kustomize.config.k8s.io/v1alpha1 Component", Kustomization.class));

    private static final Map<String, String> SCHEMAS = Map.of(
            "postgresql.cnpg.io/v1 Cluster", "cnpg-cluster.json",
            "postgresql.cnpg.io/v1 ScheduledBackup", "cnpg-scheduledbackup.json",
            "keda.sh/v1alpha1 ScaledObject", "keda-scaledobject.json",
            "keda.sh/v1alpha1 TriggerAuthentication", "keda-triggerauthentication.json");

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

    /** Returns whether there is a class or a schema for the kind of a manifest. */
    static boolean cover(Manifest manifest) {
        return CLASSES.containsKey(type(manifest)) || SCHEMAS.containsKey(type(manifest));
    }

    /**
     * Returns what is wrong with a resource: fields that its type lacks, values of another type, and, if its type is a
     * schema, missing fields.
     */
    static List<String> problems(Manifest manifest) throws IOException {
        String schema = SCHEMAS.get(type(manifest));
        if (schema != null) {
            return ResourceSchema.named(schema).problems(manifest.content());
        }
        return problemsOfClass(manifest);
    }

    /** Returns what is wrong with a part of a resource, which need not have all fields. */
    static List<String> problemsOfPatch(Manifest manifest) throws IOException {
        String schema = SCHEMAS.get(type(manifest));
        if (schema != null) {
            return ResourceSchema.named(schema).problemsOfPart(manifest.content());
        }
        return problemsOfClass(manifest);
    }

    private static List<String> problemsOfClass(Manifest manifest) {
        try {
            Object ignored = read(manifest);
            return ignored == null ? List.of(manifest + " is empty") : List.of();
        } catch (JsonProcessingException e) {
            return List.of(manifest + ": " + e.getMessage());
        }
    }

    private static Object read(Manifest manifest) throws JsonProcessingException {
        Class<?> model = CLASSES.get(type(manifest));
        if (model == null) {
            throw new IllegalArgumentException("no model for " + type(manifest) + " in " + manifest);
        }
        return STRICT.treeToValue(manifest.content(), model);
    }

    /**
     * Reads a manifest of a known class.
     *
     * @throws JsonProcessingException if it has a field that its class lacks, or a value of another type
     */
    static <T> T read(Manifest manifest, Class<T> model) throws JsonProcessingException {
        return model.cast(read(manifest));
    }

    private static String type(Manifest manifest) {
        return manifest.apiVersion() + " " + manifest.kind();
    }
}
