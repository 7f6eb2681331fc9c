package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.hearsay.backends.TestBackends;

/** What is in the database. */
record Rows(TestBackends.Database database) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    long count(String query) {
        return Long.parseLong(query("select count(*) from " + query).getFirst().getFirst());
    }

    /** The rows of a query, their values as text; null is the word null. */
    List<List<String>> query(String query) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Waits until these articles have been read and nothing is incomplete. */
    void await(Collection<String> articles) throws InterruptedException {
        Set<String> missing = new TreeSet<>(articles);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            query("select article_id from extraction").forEach(row -> missing.remove(row.getFirst()));
            List<List<String>> incomplete = query("select * from incomplete_extraction");
            if (missing.isEmpty() && incomplete.isEmpty()) {
                return;
            }
            assertThat(System.nanoTime())
                    .as("articles not read: %s; incomplete: %s", missing, incomplete)
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Waits until these articles have been read, and coverage has worked in all that is stored. */
    void awaitCoverage(Collection<String> articles) throws InterruptedException {
        await(articles);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("coverage_lag where due > 0") > 0) {
            assertThat(System.nanoTime())
                    .as("coverage is behind: %s", query("select * from coverage_lag"))
                    .isLessThan(end);
            Thread.sleep(100);
        }
        assertThat(query("select * from coverage_failure")).isEmpty();
    }

    /** A checksum of each table's rows, whatever their order. */
    Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        List<List<String>> tables = query("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                """);
        for (List<String> table : tables) {
            String name = table.getFirst();
            checksums.put(
                    name,
                    query("select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from "
                                    + name + " r")
                            .getFirst()
                            .getFirst());
        }
        return checksums;
    }
}
