package news.hearsay.store.rows;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends rows as parameters of the statement: an array for each column. */
@Component
class ParameterRows implements RowSource {

    private final JdbcClient database;

    ParameterRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public JdbcClient.StatementSpec statement(String file, Map<String, Object[]> columns) {
        return database.sql(MultiRowStatement.STATEMENTS.get(file)).params(columns);
    }
}
