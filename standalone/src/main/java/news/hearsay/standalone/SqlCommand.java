package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a query where there is no psql; the launcher prefers that one. */
@Command(
        name = "sql",
        description =
                "Runs a query and prints its rows, as the role analyst, which only reads; uses psql if there is one.")
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            description = "Default: the latest statements.",
            defaultValue =
                    "select outlet, source, chain, cue, claim from statement order by received_at desc, lower(claim_spans[1]) limit 50")
    private String query = "";

    @Override
    public Integer call() throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var connection = target.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role analyst");
            for (boolean rows = statement.execute(query);
                    rows || statement.getUpdateCount() >= 0;
                    rows = statement.getMoreResults()) {
                if (rows) {
                    RowTable.of(statement.getResultSet()).print(out);
                }
            }
            return 0;
        } catch (SQLException e) {
            throw new CommandFailedException(e.getMessage().lines().findFirst().orElse("the query failed"), e);
        }
    }
}
