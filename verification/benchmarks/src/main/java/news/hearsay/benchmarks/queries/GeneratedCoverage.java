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
            if (count(statement) == mentions) {
                return;
            }
            System.err.printf("Generating %,d mentions, which takes minutes …%n", mentions);
            long start = System.nanoTime();
            statement.execute(generator().replace(":rows", String.valueOf(mentions)));
            statement.execute("vacuum analyze");
            System.err.printf("Generated in %d s.%n", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from mention")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String generator() throws IOException {
        try (InputStream script = GeneratedCoverage.class.getResourceAsStream("generate.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
