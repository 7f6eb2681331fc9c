package news.hearsay.faults.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of the tables that the coverage builder writes.
 *
 * @param contents the row as JSON, by table and primary key
 */
public record CoverageRows(Map<String, String> contents) {

    private static final List<String> TABLES = List.of(
            "identity",
            "identity_alias",
            "identity_decision",
            "wording",
            "wording_key",
            "wording_link",
            "same_wording",
            "story",
            "story_key",
            "carrier",
            "carrier_band",
            "carried_report",
            "mention",
            "strand",
            "outlet_thread",
            "claim_thread",
            "claim_origin",
            "source_shift",
            "drift",
            "counted_article",
            "counted_source",
            "coverage_count",
            "coverage_day");

    private static final String PRIMARY_KEY = """
        select coalesce(string_agg('held.' || quote_ident(attname), ', ' order by attnum), 'held')
        from pg_index
        join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indisprimary and indrelid = ?::regclass
        """;

    /** Reads all rows in one transaction. */
    public static CoverageRows read(Connection connection) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String key = primaryKey(connection, table);
                String query = "select row(%s)::text, to_jsonb(held)::text from %s as held".formatted(key, table);
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        contents.put(table + rows.getString(1), rows.getString(2));
                    }
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return new CoverageRows(contents);
    }

    /** Returns the articles that the coverage builder set aside, with the reasons. */
    public static List<String> failures(Connection connection) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select to_jsonb(held)::text from coverage_failure as held")) {
            while (rows.next()) {
                failures.add(rows.getString(1));
            }
        }
        return failures;
    }

    private static String primaryKey(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRIMARY_KEY)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
