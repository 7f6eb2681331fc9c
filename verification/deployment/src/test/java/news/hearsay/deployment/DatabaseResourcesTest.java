package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CloudNativePG makes a database with the roles of {@code roles.sql}, and the services log in as these. */
class DatabaseResourcesTest {

    private static final String CLUSTER = "hearsay-db";
    private static final String OWNER = "hearsay_owner";
    private static final Pattern ROLE = Pattern.compile("\\('(\\w+)', '([A-Z][^']+)'\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://([a-z-]+):5432/(\\w+)\\?sslmode=verify-full"
                    + "&sslrootcert=/run/hearsay/postgresql/ca.crt");

    @Test
    void the_roles_are_those_of_the_schema() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>(roles());
        expected.remove(OWNER);
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode role : cluster().path("managed").path("roles")) {
            String name = role.path("name").asText();
            found.put(name, role.path("comment").asText());
            assertThat(role.path("login").asBoolean()).isTrue();
            assertThat(role.path("superuser").asBoolean()).isFalse();
            assertThat(role.path("passwordSecret").path("name").asText()).isEqualTo(secretOf(name));
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_owner_of_the_database_migrates_it() throws IOException {
        JsonNode bootstrap = cluster().path("bootstrap").path("initdb");

        assertThat(roles()).containsKey(OWNER);
        assertThat(bootstrap.path("owner").asText()).isEqualTo(OWNER);
        assertThat(bootstrap.path("secret").path("name").asText()).isEqualTo(secretOf(OWNER));
        assertThat(Workload.all())
                .filteredOn(Workload::isJob)
                .allSatisfy(job -> assertThat(job.environment()).containsEntry("SPRING_DATASOURCE_USERNAME", OWNER));
    }

    @Test
    void a_service_logs_in_as_a_role_with_the_password_of_its_secret() throws IOException {
        Map<String, String> roles = roles();
        for (Workload workload : Workload.all()) {
            Map<String, String> environment = workload.environment();
            String role = environment.get("SPRING_DATASOURCE_USERNAME");
            if (role == null) {
                assertThat(environment.keySet()).noneMatch(variable -> variable.startsWith("SPRING_DATASOURCE"));
                continue;
            }
            assertThat(roles).containsKey(role);
            assertThat(environment)
                    .containsEntry("SPRING_DATASOURCE_PASSWORD", "secret " + secretOf(role) + " password");
        }
    }

    @Test
    void a_service_checks_the_certificate_of_the_cluster() throws IOException {
        String database =
                cluster().path("bootstrap").path("initdb").path("database").asText();
        for (Workload workload : Workload.all()) {
            String url = workload.environment().get("SPRING_DATASOURCE_URL");
            if (url == null) {
                continue;
            }
            assertThat(url).matches(ADDRESS).contains("//" + CLUSTER + "-rw:").contains("/" + database + "?");
            assertThat(workload.pod().getVolumes())
                    .filteredOn(volume -> volume.getName().equals("postgresql-ca"))
                    .singleElement()
                    .satisfies(volume ->
                            assertThat(volume.getSecret().getSecretName()).isEqualTo(CLUSTER + "-ca"));
        }
    }

    @Test
    void postgresql_is_the_version_of_docker_compose() throws IOException {
        String composed = Files.readString(Manifest.ROOT.resolve("docker-compose.yml"));
        String image = cluster().path("imageName").asText();

        assertThat(composed).contains("image: postgres:17\n");
        assertThat(image).startsWith("ghcr.io/cloudnative-pg/postgresql:17.");
    }

    /** Returns the purpose of each role. */
    private static Map<String, String> roles() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DatabaseResourcesTest.class.getResourceAsStream("/db/roles.sql"), "roles.sql")) {
            Map<String, String> roles = new LinkedHashMap<>();
            for (MatchResult role : ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList()) {
                roles.put(role.group(1), role.group(2));
            }
            return roles;
        }
    }

    private static String secretOf(String role) {
        return "hearsay-db-" + role.replaceFirst("^hearsay_", "");
    }

    private static JsonNode cluster() throws IOException {
        return Manifest.named("Cluster", CLUSTER).content().path("spec");
    }
}
