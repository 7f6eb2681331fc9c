package news.hearsay.store.rows;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the rows of a {@link MultiRowStatement} reach the database. */
interface RowSource {

    /**
     * Returns the statement with its rows.
     *
     * @param file name of the file under {@code /sql/store}, without {@code .sql}
     * @param columns one array for each parameter of the statement, all of the same length, which may contain nulls
     */
    JdbcClient.StatementSpec statement(String file, Map<String, Object[]> columns);
}
