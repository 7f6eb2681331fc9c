package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.kafka.ConsumerHealth;
import news.hearsay.store.rows.Tables;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * The roles of the containers: one owns and migrates the schema, another runs the service, and neither is a superuser.
 */
@Tag("slow")
class SeparateRolesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestBackends.Database database = TestBackends.freshDatabase();

    @Test
    void the_service_waits_until_the_owner_has_migrated_and_needs_no_right_to_change_tables() throws Exception {
        administer(
                roles(),
                "alter role hearsay_owner password 'owner''s'",
                "alter role hearsay_store password 'store''s'");
        try (RunningStore store = RunningStore.fresh(
                database,
                Map.of(
                        "spring.datasource.username", "hearsay_store",
                        "spring.datasource.password", "store's",
                        "hearsay.store.schema", "await"))) {
            store.start();
            store.send(Samples.line(Samples.article("duda")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    store.bean(ConsumerHealth.class).health().getDetails())
                            .extractingByKey("reason", InstanceOfAssertFactories.STRING)
                            .contains("the schema has pending migrations")
                            .contains("V1__tables.sql"));

            migrate();

            Tables tables = Tables.of(database);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(tables.count("statement")).isEqualTo(2));
            assertThat(tables.sql("select distinct relowner::regrole::text from pg_class where relnamespace ="
                                    + " 'public'::regnamespace")
                            .query(String.class)
                            .list())
                    .containsExactly("hearsay_owner");
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "hearsay_store", "store's");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("alter table claim add column mine integer"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("set role hearsay_owner"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_database_that_a_superuser_migrated_is_transferred_to_the_owner() throws Exception {
        try (RunningStore store = RunningStore.fresh(database, Map.of()).start()) {
            store.send(Samples.line(Samples.article("duda")));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(store.tables().count("statement")).isEqualTo(2));
        }

        administer(roles(), roles(), "alter role hearsay_owner password 'owner''s'");
        migrate();

        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "hearsay_owner", "owner's");
                Statement statement = connection.createStatement()) {
            statement.execute("alter table claim add column later integer");
            statement.execute("drop view statement");
            statement.execute("drop function span_text(text, int4range[]) cascade");
        }
    }

    private void migrate() {
        StoreApplication.main(
                "migrate",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=hearsay_owner",
                "--spring.datasource.password=owner's");
    }

    private void administer(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String roles() throws Exception {
        return new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
    }
}
