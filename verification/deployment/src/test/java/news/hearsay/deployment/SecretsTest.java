package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No manifest contains a secret. The page lists the Secrets that somebody has to create, with their keys. */
class SecretsTest {

    private static final String TABLE = "| Secret | keys | contents |";
    private static final Set<String> OF_OPERATORS = Set.of("hearsay-cluster-ca-cert", "hearsay-db-ca");

    @Test
    void no_manifest_contains_a_secret() throws IOException {
        assertThat(Stream.concat(Manifest.resources().stream(), Manifest.patches().stream()))
                .noneMatch(manifest -> manifest.kind().equals("Secret"));
        for (Workload workload : Workload.all()) {
            assertThat(workload.environment().entrySet())
                    .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|JAAS|_KEY\\b).*"))
                    .allSatisfy(variable -> assertThat(variable.getValue()).startsWith("secret "));
        }
    }

    @Test
    void the_page_lists_the_secrets_that_the_manifests_name() throws IOException {
        assertThat(documented()).isEqualTo(named());
    }

    @Test
    void the_page_creates_every_secret_and_key_that_it_lists() throws IOException {
        String page = Files.readString(Manifest.ROOT.resolve("docs/kubernetes.md"));

        assertThat(documented().stream().map(entry -> entry.split(" ")[0]).distinct())
                .filteredOn(secret -> !secret.startsWith("hearsay-db-"))
                .allSatisfy(secret -> assertThat(page).contains("create secret generic " + secret));
    }

    /** Returns each Secret with each key that the manifests name, without those that operators create. */
    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Workload workload : Workload.all()) {
            Map<String, String> environment = workload.environment();
            environment.values().stream()
                    .filter(value -> value.startsWith("secret "))
                    .forEach(value -> named.add(value.substring("secret ".length())));
            workload.container()
                    .getVolumeMounts()
                    .forEach(mount -> workload.pod().getVolumes().stream()
                            .filter(volume -> volume.getName().equals(mount.getName()) && volume.getSecret() != null)
                            .forEach(volume -> environment.values().stream()
                                    .filter(value -> value.startsWith(mount.getMountPath() + "/"))
                                    .forEach(
                                            file -> named.add(volume.getSecret().getSecretName() + " "
                                                    + Path.of(file).getFileName()))));
        }
        for (Manifest manifest : Manifest.resources()) {
            if (manifest.kind().equals("Cluster")) {
                for (JsonNode secret : manifest.content().findValues("passwordSecret")) {
                    named.add(secret.path("name").asText() + " password");
                    named.add(secret.path("name").asText() + " username");
                }
                named.add("hearsay-db-owner username");
            }
            if (manifest.kind().equals("ObjectStore")) {
                for (JsonNode key : manifest.content().at("/spec/configuration/s3Credentials")) {
                    named.add(key.path("name").asText() + " " + key.path("key").asText());
                }
            }
        }
        Set<String> users =
                Manifest.ofKind("KafkaUser").stream().map(Manifest::name).collect(Collectors.toSet());
        named.removeIf(entry -> {
            String secret = entry.split(" ")[0];
            return OF_OPERATORS.contains(secret) || users.contains(secret);
        });
        return named;
    }

    private static Set<String> documented() throws IOException {
        List<String> lines = Files.readAllLines(Manifest.ROOT.resolve("docs/kubernetes.md"));
        assertThat(lines).contains(TABLE);
        return lines.subList(lines.indexOf(TABLE) + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("`", "").split("\\|"))
                .flatMap(cells -> Stream.of(cells[1].split(","))
                        .flatMap(secret ->
                                Stream.of(cells[2].split(",")).map(key -> secret.strip() + " " + key.strip())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
