package news.hearsay.store;

import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Migrates the tables, views and roles. Migrations run as {@code spring.flyway.user}, by default
 * {@code spring.datasource.username}, on connections of their own, with a longer statement timeout and a shorter lock
 * timeout than the store's.
 */
@Component
class DatabaseSchema {

    private static final String READER = "analyst";

    private final Flyway flyway;
    private final StoreProperties settings;

    DatabaseSchema(Flyway flyway, StoreProperties settings) {
        this.flyway = flyway;
        this.settings = settings;
    }

    /**
     * Makes sure that the schema has the newest version: migrates it or only checks, as configured. Idempotent.
     *
     * @throws RuntimeException if the database is unavailable, refuses, does not match its migrations, or has to be
     *     migrated by another process first
     */
    void prepare() {
        switch (settings.schema()) {
            case MIGRATE -> migrate();
            case AWAIT -> requireNewest();
        }
    }

    /**
     * Migrates the schema to the newest version, and lets the role {@code analyst} log in if a password for it is
     * configured. Idempotent.
     *
     * @throws RuntimeException if the database is unavailable, refuses, or does not match its migrations
     */
    void migrate() {
        flyway.migrate();
        String password = settings.analystPassword();
        if (password != null && !password.isBlank()) {
            new JdbcTemplate(flyway.getConfiguration().getDataSource()).execute(allowLogin(password));
        }
    }

    private void requireNewest() {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    "the schema has pending migrations (%s): run the store-service with the argument migrate"
                            .formatted(Arrays.stream(pending)
                                    .map(MigrationInfo::getScript)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** The password is hashed in this process, so no log of the server can show it. */
    private static ConnectionCallback<Boolean> allowLogin(String password) {
        return connection -> {
            connection.unwrap(PGConnection.class).alterUserPassword(READER, password.toCharArray(), "scram-sha-256");
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter role " + READER + " login");
            }
            return true;
        };
    }

    /** Spring Boot would migrate while it creates the context, and fail if the database is unavailable. */
    @Configuration(proxyBeanMethods = false)
    static class DeferredMigration {

        @Bean
        FlywayMigrationStrategy deferredMigration() {
            return _ -> {};
        }
    }
}
