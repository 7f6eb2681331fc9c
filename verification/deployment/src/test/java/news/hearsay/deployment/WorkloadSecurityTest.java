package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pod of a service has no more rights than it needs, and another one is there while it moves. */
class WorkloadSecurityTest {

    static List<Workload> workloads() throws IOException {
        return Workload.all();
    }

    static List<Manifest> deployments() throws IOException {
        return Manifest.ofKind("Deployment");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_pod_runs_as_the_user_of_the_image_without_privileges(Workload workload) throws IOException {
        var pod = workload.pod().getSecurityContext();
        var container = workload.container().getSecurityContext();

        assertThat(Files.readString(Manifest.ROOT.resolve("Dockerfile"))).contains("USER " + pod.getRunAsUser());
        assertThat(pod.getRunAsNonRoot()).isTrue();
        assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getPrivileged()).isNull();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getCapabilities().getAdd()).isEmpty();
        assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void only_the_folder_for_temporary_files_can_be_written(Workload workload) {
        List<String> writable = workload.pod().getVolumes().stream()
                .filter(volume -> volume.getEmptyDir() != null)
                .map(Volume::getName)
                .toList();

        assertThat(workload.container().getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(writable).containsExactly("tmp");
        assertThat(workload.container().getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/tmp");
        assertThat(workload.pod().getVolumes())
                .filteredOn(volume -> volume.getEmptyDir() == null)
                .allSatisfy(volume -> assertThat(volume.getSecret()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void memory_is_limited_and_processors_are_requested(Workload workload) {
        var resources = workload.container().getResources();

        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getLimits())
                .containsOnlyKeys("memory")
                .containsEntry("memory", resources.getRequests().get("memory"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void instances_are_spread_and_not_removed_together(Manifest manifest) throws IOException {
        Deployment deployment = ManifestModels.read(manifest, Deployment.class);
        PodDisruptionBudget budget =
                ManifestModels.read(Manifest.named("PodDisruptionBudget", manifest.name()), PodDisruptionBudget.class);
        var pods = deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        assertThat(pods)
                .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(constraint -> assertThat(pods)
                        .containsAllEntriesOf(constraint.getLabelSelector().getMatchLabels()));
    }
}
