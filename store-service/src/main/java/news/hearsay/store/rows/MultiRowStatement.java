package news.hearsay.store.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement that takes any number of rows at once: each of its parameters is an array that holds one column of all
 * rows, for {@code unnest}. The SQL stands in a file under {@code /sql/store}.
 *
 * @param <R> what a row is made from
 */
final class MultiRowStatement<R> {

    /** The statements of this package. */
    static final SqlStatements STATEMENTS = new SqlStatements("/sql/store");

    private final String sql;
    private final Map<String, Function<Collection<R>, Object[]>> columns = new LinkedHashMap<>();

    /** @param file the name under {@code /sql/store}, without {@code .sql} */
    MultiRowStatement(String file) {
        this.sql = STATEMENTS.get(file);
    }

    MultiRowStatement<R> text(String parameter, Function<R, @Nullable Object> value) {
        columns.put(
                parameter,
                rows -> rows.stream().map(row -> string(value.apply(row))).toArray(String[]::new));
        return this;
    }

    MultiRowStatement<R> integer(String parameter, Function<R, Integer> value) {
        columns.put(parameter, rows -> rows.stream().map(value).toArray(Integer[]::new));
        return this;
    }

    MultiRowStatement<R> number(String parameter, Function<R, Double> value) {
        columns.put(parameter, rows -> rows.stream().map(value).toArray(Double[]::new));
        return this;
    }

    /** The statement with these rows, to be run or queried. */
    JdbcClient.StatementSpec with(JdbcClient database, Collection<R> rows) {
        JdbcClient.StatementSpec statement = database.sql(sql);
        for (Map.Entry<String, Function<Collection<R>, Object[]>> column : columns.entrySet()) {
            statement = statement.param(column.getKey(), column.getValue().apply(rows));
        }
        return statement;
    }

    /** Runs it, unless there are no rows. */
    void write(JdbcClient database, Collection<R> rows) {
        if (!rows.isEmpty()) {
            with(database, rows).update();
        }
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
