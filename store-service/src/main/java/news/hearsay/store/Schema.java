package news.hearsay.store;

import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables, views and the role that reads them. */
@Component
class Schema {

    private static final String READER = "analyst";

    private final Flyway flyway;
    private final JdbcTemplate database;
    private final StoreProperties settings;

    Schema(Flyway flyway, DataSource database, StoreProperties settings) {
        this.flyway = flyway;
        this.database = new JdbcTemplate(database);
        this.settings = settings;
    }

    /**
     * Brings the schema to the newest version, and lets the role analyst log in where a password for it is configured. May be repeated.
     *
     * @throws RuntimeException if the database is away, refuses, or was changed by another hand
     */
    void prepare() {
        flyway.migrate();
        String password = settings.analystPassword();
        if (password != null && !password.isBlank()) {
            database.execute(letLogIn(password));
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
