package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;

/**
 * Runs every query of the cookbook as the role {@code analyst}, in a database of its own with a given number of
 * generated mentions. Prints a table with the median and the maximum of five runs after a warm-up, and writes the plans
 * to a file.
 */
public final class Queries {

    private static final int RUNS = 5;
    private static final int WARMING = 2;
    private static final double LIMIT_MS = 100;

    private Queries() {}

    /**
     * Runs all queries.
     *
     * @param arguments the number of mentions to generate; the page with the queries; the folder for the database,
     *     which is kept and reused; the file for the plans
     */
    public static void main(String[] arguments) throws Exception {
        int mentions = Integer.parseInt(arguments[0]);
        Cookbook cookbook = Cookbook.read(Path.of(arguments[1]));
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Path plans = Path.of(arguments[3]);
        String name = "mentions_" + mentions;
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), false)) {
            server.createDatabase(name);
            try (Connection connection = DriverManager.getConnection(server.jdbcUrl(name), server.username(), "")) {
                GeneratedCoverage.fill(connection, server.jdbcUrl(name), server.username(), mentions);
                ask(connection, cookbook, plans);
            }
        }
    }

    private static void ask(Connection connection, Cookbook cookbook, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role analyst");
        }
        List<String> explained = new ArrayList<>();
        int tooSlow = 0;
        System.out.printf("| | question | median ms | longest ms | pages |%n|---|---|---|---|---|%n");
        for (Cookbook.Question question : cookbook.questions()) {
            for (int run = 0; run < WARMING; run++) {
                Plan.of(connection, question.sql());
            }
            List<Plan> runs = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                runs.add(Plan.of(connection, question.sql()));
            }
            runs.sort(Comparator.comparingDouble(Plan::milliseconds));
            Plan median = runs.get(RUNS / 2);
            tooSlow += median.milliseconds() < LIMIT_MS ? 0 : 1;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.1f | %.1f | %d |%n",
                    question.number(),
                    question.words(),
                    median.milliseconds(),
                    runs.getLast().milliseconds(),
                    median.pages());
            explained.add("%d. %s%n%s%n%n%s%n"
                    .formatted(question.number(), question.words(), question.sql(), String.join("\n", median.lines())));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, explained);
        System.out.printf(
                "%nAt or over %.0f ms: %d of %d. Plans: %s%n",
                LIMIT_MS, tooSlow, cookbook.questions().size(), file);
    }
}
