package news.hearsay.web.read;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import news.hearsay.platform.postgres.SqlStatements;
import news.hearsay.web.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the readers' own, apart from those of the worker: read-only, and with a limit on each query, so that
 * nothing that is asked here can change a row or hold up the line.
 */
@Component
final class Database implements AutoCloseable {

    private final HikariDataSource connections;
    private final JdbcClient client;
    private final SqlStatements statements = new SqlStatements("/sql/web");

    Database(
            DataSourceProperties where,
            WebProperties properties,
            @Value("${spring.datasource.hikari.connection-init-sql:#{null}}") @Nullable String initSql) {
        connections =
                where.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        connections.setPoolName("coverage-web");
        connections.setMaximumPoolSize(properties.connections());
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(5_000);
        // the service starts while the database is away; readiness says so
        connections.setInitializationFailTimeout(-1);
        connections.setReadOnly(true);
        connections.setConnectionInitSql(initSql);
        long timeout = properties.queryTimeout().toMillis();
        // A plan for the values at hand: filters that are not set fall away, and those that are find their index.
        connections.addDataSourceProperty(
                "options",
                "-c default_transaction_read_only=on -c plan_cache_mode=force_custom_plan "
                        + "-c lock_timeout=2s -c jit=off -c statement_timeout=" + timeout);
        connections.addDataSourceProperty("ApplicationName", "hearsay-coverage-web");
        connections.addDataSourceProperty("connectTimeout", "5");
        connections.addDataSourceProperty("socketTimeout", Long.toString(timeout / 1000 + 10));
        connections.addDataSourceProperty("tcpKeepAlive", "true");
        connections.addDataSourceProperty("logServerErrorDetail", "false");
        client = JdbcClient.create(connections);
    }

    /** The statement of {@code sql/web/<name>.sql}. */
    JdbcClient.StatementSpec query(String name) {
        return client.sql(statements.get(name));
    }

    /** The same, with its parts in braces replaced by fixed texts; never by anything that was asked. */
    JdbcClient.StatementSpec query(String name, Map<String, String> parts) {
        String statement = statements.get(name);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            statement = statement.replace("{" + part.getKey() + "}", part.getValue());
        }
        return client.sql(statement);
    }

    @Override
    public void close() {
        connections.close();
    }
}
