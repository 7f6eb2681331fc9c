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
 * The tables, views and roles. Migrations run as {@code spring.flyway.user}, which is
 * {@code spring.datasource.username} unless told otherwise, on connections of their own: they may take longer than the
 * store allows a statement, and wait for locks less long.
 */
@Component
class Schema {

    private static final String READER = "analyst";

    private final Flyway flyway;
    private final StoreProperties settings;

    Schema(Flyway flyway, StoreProperties settings) {
        this.flyway = flyway;
        this.settings = settings;
    }

    /**
     * Returns once the schema is of the newest version: makes it so, or only looks, as configured. May be repeated.
     *
     * @throws RuntimeException if the database is away, refuses, was changed by another hand, or is still to be
     *     migrated by somebody else
     */
    void prepare() {
        switch (settings.schema()) {
            case MIGRATE -> migrate();
            case AWAIT -> requireNewest();
        }
    }

    /**
     * Brings the schema to the newest version, and lets the role analyst log in where a password for it is configured.
     * May be repeated.
     *
     * @throws RuntimeException if the database is away, refuses, or was changed by another hand
     */
    void migrate() {
        flyway.migrate();
        String password = settings.analystPassword();
        if (password != null && !password.isBlank()) {
            new JdbcTemplate(flyway.getConfiguration().getDataSource()).execute(letLogIn(password));
        }
    }

    private void requireNewest() {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    "the database waits for migrations (%s): run the store-service with the argument migrate"
                            .formatted(Arrays.stream(pending)
                                    .map(MigrationInfo::getScript)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** The password is hashed on this side, so that no log of the server can show it. */
    private static ConnectionCallback<Void> letLogIn(String password) {
        return connection -> {
            connection.unwrap(PGConnection.class).alterUserPassword(READER, password.toCharArray(), "scram-sha-256");
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter role " + READER + " login");
            }
            return null;
        };
    }

    /** Spring Boot would migrate while the context is made, which can't be stopped while the database is away. */
    @Configuration(proxyBeanMethods = false)
    static class Later {

        @Bean
        FlywayMigrationStrategy later() {
            return _ -> {};
        }
    }
}
