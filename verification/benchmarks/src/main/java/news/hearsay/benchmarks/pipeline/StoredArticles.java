package news.hearsay.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the database of a pipeline contains, by names that versions since a811bab have. */
final class StoredArticles implements AutoCloseable {

    private static final String EXTRACTED =
            "select count(distinct article_id) from article_reading where article_id = any (?)";
    private static final String DUE = "select case when exists (select from coverage_due) then 1 else 0 end";

    /** Partitions count as their table. */
    private static final String BYTES = """
            select coalesce(pg_partition_root(oid), oid)::regclass::text, sum(pg_total_relation_size(oid))
            from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
            group by 1
            order by 2 desc
            """;

    /** A pause is this many times as long as the query before it: queries take at most a tenth of the time. */
    private static final int PAUSE_PER_QUERY = 10;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    /** For one wait; a fill to a million articles is one. */
    private static final Duration LIMIT = Duration.ofDays(2);

    private final Connection connection;

    /** Connects as the owner of the database, who may read all tables. */
    StoredArticles(String ownerJdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(ownerJdbcUrl);
    }

    /** Waits until the articles of these ids are extracted and stored. */
    void awaitRows(Collection<String> ids) throws SQLException, InterruptedException {
        try (PreparedStatement extracted = connection.prepareStatement(EXTRACTED)) {
            extracted.setArray(1, connection.createArrayOf("text", ids.toArray()));
            await("rows", extracted, ids.size());
        }
    }

    /** Waits until coverage includes all stored articles. */
    void awaitCoverage() throws SQLException, InterruptedException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            await("coverage", due, 0);
        }
    }

    private static void await(String what, PreparedStatement query, long wanted)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            long asked = System.nanoTime();
            if (number(query) == wanted) {
                return;
            }
            if (asked > end) {
                throw new IllegalStateException("%s not complete after %s".formatted(what, LIMIT));
            }
            Thread.sleep(SHORTEST_PAUSE.plusNanos(PAUSE_PER_QUERY * (System.nanoTime() - asked)));
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns the bytes of each table with its indexes, the largest first. */
    Map<String, Long> tableBytes() throws SQLException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(BYTES)) {
            while (tables.next()) {
                bytes.put(tables.getString(1), tables.getLong(2));
            }
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
