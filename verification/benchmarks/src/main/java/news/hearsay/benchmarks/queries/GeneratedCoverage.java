package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A database with generated articles, mentions and the coverage of them. */
final class GeneratedCoverage {

    private GeneratedCoverage() {}

    /**
     * Migrates the database, and fills it if it does not hold this number of mentions.
     *
     * @param mentions the number of mentions; takes minutes for a million
     */
    static void fill(Connection connection, String url, String user, int mentions) throws SQLException, IOException {
        Flyway.configure().dataSource(url, user, "").load().migrate();
        try (Statement statement = connection.createStatement()) {
            if (count(statement, "mention") == mentions) {
                return;
            }
            System.err.printf("Generating %,d mentions, which takes minutes …%n", mentions);
            long start = System.nanoTime();
            statement.execute(script("generate.sql").replace(":rows", String.valueOf(mentions)));
            statement.execute("vacuum analyze");
            System.err.printf("Generated in %d s.%n", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    /**
     * Adds rulings, watches with alerts, and a subject, unless there are rulings. The database of {@code ./hearsay
     * queries} has none of them.
     */
    static void fillDesk(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            if (count(statement, "ruling") == 0) {
                statement.execute(script("generate-desk.sql"));
                statement.execute("vacuum analyze ruling, ruling_outcome, watch, alert, subject_definition");
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = GeneratedCoverage.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
