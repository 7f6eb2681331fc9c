package news.hearsay.web.live;

import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * The database that the builder notifies. PostgreSQL permits {@code LISTEN} on a primary only, while all else that the
 * service does may run on a replica.
 */
@Component
class NotificationSource {

    private final DataSource database;

    NotificationSource(DataSource pool, JdbcConnectionDetails pages, NotificationProperties properties) {
        String url = properties.url();
        database = url == null || url.isBlank() ? pool : primary(url, pages);
    }

    /** Returns what the listener takes its connection from: the pool, or single connections to the primary. */
    DataSource database() {
        return database;
    }

    /** The listener keeps one connection, so there is no pool. The limits are those of the pool's connections. */
    private static DataSource primary(String url, JdbcConnectionDetails pages) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "hearsay-coverage-web-notifications");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        // With targetServerType=primary the driver takes a server for a replica if its sessions start read-only.
        // The role may only read in any case.
        properties.setProperty("options", "-c default_transaction_read_only=off");
        set(properties, "user", pages.getUsername());
        set(properties, "password", pages.getPassword());
        return new DriverManagerDataSource(url, properties);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
