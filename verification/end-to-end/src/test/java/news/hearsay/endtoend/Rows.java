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

/** The rows of a database. */
public record Rows(TestBackends.Database database) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public long count(String query) {
        return Long.parseLong(query("select count(*) from " + query).getFirst().getFirst());
    }

    /** Returns the rows of a query with their values as text. A null is the text "null". */
    public List<List<String>> query(String query) {
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

    /** Executes a statement that returns nothing. */
    void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until these articles are stored and extracted and no extraction is incomplete. */
    void await(Collection<String> articles) throws InterruptedException {
        Set<String> missing = new TreeSet<>(articles);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            query("select article_id from extraction join article_revision using (article_id, revision)")
                    .forEach(row -> missing.remove(row.getFirst()));
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

    /** Waits until this number of revisions is extracted. */
    void awaitRevisions(int number) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("extraction") < number) {
            assertThat(System.nanoTime())
                    .as("%d of %d revisions are extracted", count("extraction"), number)
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Waits until these articles are extracted and the coverage builder has processed all stored articles. */
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

    /**
     * Returns a checksum of each table's rows, which does not depend on their order. {@code subject_progress} is left
     * out, because it contains the time of the last change, and so are the builders' lock and what they prepare.
     */
    Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        List<List<String>> tables = query("""
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' and relname not like 'flyway%'
                and relname not in ('subject_progress', 'coverage_turn')
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
