package news.hearsay.store.rows;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies rows with {@code COPY} into the temporary table {@code staged_row}, and has the statement read them from there
 * instead of from its parameters. Nothing else of the statement differs. Each transaction begins with an empty table.
 */
final class StagedRows implements RowSource {

    /** {@code unnest(:id::text[], :claims::int[]) with ordinality}. */
    private static final Pattern ROWS = Pattern.compile(
            "unnest\\((?<parameters>(?:\\s*:\\w+::\\w+\\[],?)+)\\s*\\)(?<ordinality> with ordinality)?");

    private static final Pattern PARAMETER = Pattern.compile(":(?<name>\\w+)::(?<type>\\w+)\\[]");

    /** Where rows of statements are: the table has a number for the execution of a statement and for the row. */
    private static final String COPY = "copy staged_row (execution, place, %s) from stdin";

    /** The columns of {@code staged_row} for values, {@code c1} to {@code c24}. */
    private static final int MAX_COLUMNS = 24;

    /** Bytes that are sent at once. */
    private static final int CHUNK = 64 * 1024;

    private final JdbcTemplate database;
    private final JdbcClient client;
    private final Map<String, Staged> statements = new ConcurrentHashMap<>();
    private final AtomicInteger executions = new AtomicInteger();

    StagedRows(DataSource database) {
        this.database = new JdbcTemplate(database);
        this.client = JdbcClient.create(this.database);
    }

    /**
     * A statement that reads from the table.
     *
     * @param copy the command that copies its rows
     * @param parameters the parameters that it had, in the order of the columns
     */
    private record Staged(String sql, String copy, List<String> parameters) {

        static Staged of(String sql) {
            Matcher rows = ROWS.matcher(sql);
            if (!rows.find()) {
                throw new IllegalStateException(
                        "a statement takes its rows from unnest(:name::type[], …), not: " + sql);
            }
            List<String> parameters = new ArrayList<>();
            List<String> values = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            Matcher parameter = PARAMETER.matcher(rows.group("parameters"));
            while (parameter.find()) {
                parameters.add(parameter.group("name"));
                columns.add("c" + parameters.size());
                values.add(columns.getLast() + "::" + parameter.group("type"));
            }
            if (parameters.size() > MAX_COLUMNS) {
                throw new IllegalStateException("staged_row has too few columns for: " + sql);
            }
            if (rows.group("ordinality") != null) {
                values.add("place");
            }
            String table = "(select " + String.join(", ", values)
                    + " from staged_row where execution = :execution order by place)";
            return new Staged(
                    sql.substring(0, rows.start()) + table + sql.substring(rows.end()),
                    COPY.formatted(String.join(", ", columns)),
                    List.copyOf(parameters));
        }
    }

    @Override
    public JdbcClient.StatementSpec statement(String file, Map<String, Object[]> columns) {
        Staged statement = statements.computeIfAbsent(file, name -> Staged.of(MultiRowStatement.STATEMENTS.get(name)));
        int execution = executions.incrementAndGet();
        copy(
                statement,
                execution,
                statement.parameters().stream().map(columns::get).toList());
        return client.sql(statement.sql()).param("execution", execution);
    }

    private void copy(Staged statement, int execution, List<Object[]> columns) {
        database.execute((ConnectionCallback<Long>)
                connection -> send(connection.unwrap(PGConnection.class), statement.copy(), execution, columns));
    }

    private static long send(PGConnection connection, String copy, int execution, List<Object[]> columns)
            throws SQLException {
        CopyIn in = connection.getCopyAPI().copyIn(copy);
        try {
            StringBuilder lines = new StringBuilder();
            int rows = columns.getFirst().length;
            for (int row = 0; row < rows; row++) {
                lines.append(execution).append('\t').append(row + 1);
                for (Object[] column : columns) {
                    appendValue(lines.append('\t'), column[row]);
                }
                lines.append('\n');
                if (lines.length() >= CHUNK || row == rows - 1) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    in.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** Appends a value in the text format of {@code COPY}. */
    private static void appendValue(StringBuilder lines, @Nullable Object value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(character);
            }
        }
    }
}
