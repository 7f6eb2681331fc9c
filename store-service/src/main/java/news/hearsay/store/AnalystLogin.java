package news.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Lets the role analyst log in, where a password for it is configured. The password is hashed here, so that no server log can show it. */
@Component
@ConditionalOnProperty("hearsay.store.analyst-password")
@DependsOnDatabaseInitialization
class AnalystLogin implements InitializingBean {

    private static final String ROLE = "analyst";

    private final DataSource database;
    private final StoreProperties settings;

    AnalystLogin(DataSource database, StoreProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    /** @throws SQLException if the role does not exist or may not be altered */
    @Override
    public void afterPropertiesSet() throws SQLException {
        String password = settings.analystPassword();
        if (password == null || password.isBlank()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).alterUserPassword(ROLE, password.toCharArray(), "scram-sha-256");
            statement.execute("alter role " + ROLE + " login");
        }
    }
}
