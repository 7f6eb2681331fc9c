package news.hearsay.archive.coverage;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.archive.session.TestSession;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table of coverage, and the data set of the job that has the same rows.
 *
 * @param table the table or view of the database
 * @param dataSet the folder of the job's output
 * @param columns the columns that both have
 */
public record ComparedRows(String table, String dataSet, List<String> columns) {

    /** Returns the rows of the database, one text each, sorted. */
    public List<String> ofDatabase(JdbcClient database) {
        return database
                .sql("select %s from %s".formatted(String.join(", ", columns), table))
                .query((row, _) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < columns.size(); i++) {
                        add(text, columns.get(i), text(row.getObject(i + 1)));
                    }
                    return text.toString();
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Returns the rows of the job in the same form. */
    public List<String> ofJob(Path out) {
        return TestSession.get()
                .read()
                .parquet(out.resolve(dataSet).toString())
                .selectExpr(columns.toArray(String[]::new))
                .collectAsList()
                .stream()
                .map(this::text)
                .sorted()
                .toList();
    }

    private String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            add(text, columns.get(i), text(row.get(i)));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String column, String value) {
        text.append(column).append('=').append(value).append('\n');
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Timestamp time -> time.toInstant().toString();
            case Float number -> number.toString();
            case Double number -> number.toString();
            case Number number -> Long.toString(number.longValue());
            case Array array -> text(Stream.of(elements(array)));
            case Seq<?> values -> text(CollectionConverters.asJava(values).stream());
            default -> value.toString();
        };
    }

    private static Object[] elements(Array array) {
        try {
            return (Object[]) array.getArray();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Stream<?> values) {
        return values.map(ComparedRows::text).collect(Collectors.joining(", ", "[", "]"));
    }

    static List<String> columns(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
