package news.hearsay.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that the store service has written, as the text of COPY. */
final class CopiedRows {

    /** The tables of the store service, in the order of their foreign keys. */
    static final List<String> TABLES =
            List.of("article", "article_revision", "extraction", "claim", "claim_subject", "source", "attribution");

    private final Map<String, byte[]> tables;

    private CopiedRows(Map<String, byte[]> tables) {
        this.tables = tables;
    }

    static CopiedRows read(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copy.copyOut("copy " + table + " to stdout", rows);
            tables.put(table, rows.toByteArray());
        }
        return new CopiedRows(tables);
    }

    /** Writes the rows to their tables in one transaction, one COPY for each table. Returns how many there are. */
    long copy(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        long rows = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            rows += copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return rows;
    }

    /** Deletes all rows, and what the triggers of the tables have written. */
    static void delete(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES) + ", coverage_due cascade");
            statement.execute("checkpoint");
        }
    }
}
