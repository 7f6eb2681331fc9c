package news.hearsay.store.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement that takes any number of rows: each of its parameters is an array with one column of all rows, for
 * {@code unnest}. Its SQL is in a file under {@code /sql/store}.
 *
 * @param <R> type of the objects that the rows are derived from
 */
final class MultiRowStatement<R> {

    /** The statements of this package. */
    static final SqlStatements STATEMENTS = new SqlStatements("/sql/store");

    private final String file;
    private final Map<String, Function<Collection<R>, Object[]>> columns = new LinkedHashMap<>();

    /** @param file name of the file under {@code /sql/store}, without {@code .sql} */
    MultiRowStatement(String file) {
        this.file = file;
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

    /** Returns the statement with these rows. */
    JdbcClient.StatementSpec with(RowSource source, Collection<R> rows) {
        Map<String, Object[]> values = new LinkedHashMap<>();
        columns.forEach((parameter, column) -> values.put(parameter, column.apply(rows)));
        return source.statement(file, values);
    }

    /** Executes the statement as an update, unless there are no rows. */
    void write(RowSource source, Collection<R> rows) {
        if (!rows.isEmpty()) {
            with(source, rows).update();
        }
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
