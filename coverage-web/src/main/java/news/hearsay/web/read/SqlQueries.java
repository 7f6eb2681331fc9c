package news.hearsay.web.read;

import java.util.List;
import java.util.Map;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements of {@code sql/web}, each ready for its parameters. A statement includes the conditions of a
 * {@link Filter} by the placeholder {@code {filter_mentions}} or {@code {filter_threads}}, what a comparison reads by
 * {@code {compared_mentions}}, and the counts of days by {@code {counted_days}}.
 */
@Component
final class SqlQueries {

    private static final List<String> INCLUDED =
            List.of("filter_mentions", "filter_threads", "compared_mentions", "counted_days");

    private final JdbcClient client;
    private final SqlStatements statements = new SqlStatements("/sql/web");

    SqlQueries(JdbcClient client) {
        this.client = client;
    }

    /** Returns the statement of {@code sql/web/<name>.sql}. */
    JdbcClient.StatementSpec query(String name) {
        return query(name, Map.of());
    }

    /**
     * Returns the statement with its placeholders in braces replaced.
     *
     * @param parts SQL by placeholder; constants of this package only, never text from a request
     */
    JdbcClient.StatementSpec query(String name, Map<String, String> parts) {
        String statement = statements.get(name);
        for (String filter : INCLUDED) {
            if (statement.contains("{" + filter + "}")) {
                statement = statement.replace("{" + filter + "}", statements.get(filter));
            }
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            statement = statement.replace("{" + part.getKey() + "}", part.getValue());
        }
        return client.sql(statement);
    }
}
