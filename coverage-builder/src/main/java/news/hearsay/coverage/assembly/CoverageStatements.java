package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.UUID;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Coverage's SQL statements, from the files in {@code /sql/coverage}. Rows are passed as one JSON text whose members
 * have the columns' names.
 */
@Component
class CoverageStatements {

    private final JdbcClient database;
    private final SqlStatements statements = new SqlStatements("/sql/coverage");

    CoverageStatements(JdbcClient database) {
        this.database = database;
    }

    /** @param file the name of a file in {@code /sql/coverage}, without {@code .sql} */
    JdbcClient.StatementSpec statement(String file) {
        return database.sql(statements.get(file));
    }

    /** A statement with these rows as its parameter {@code rows}. */
    JdbcClient.StatementSpec with(String file, Collection<?> rows) {
        return statement(file).param("rows", RowJson.write(rows));
    }

    static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** Ids, for a parameter that the statement casts to {@code uuid[]}. */
    static String[] ids(Collection<UUID> values) {
        return values.stream().map(UUID::toString).toArray(String[]::new);
    }
}
