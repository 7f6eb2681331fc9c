package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a query on machines without psql; the launcher prefers psql. */
@Command(
        name = "sql",
        description = "Runs a query as the role analyst, which may only read, and prints its rows. Uses psql if it is"
                + " installed.")
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            description = "The query; default: the latest statements.",
            defaultValue = "select outlet, source, chain, cue, claim from statement order by received_at desc,"
                    + " lower(claim_spans[1]) limit 50")
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
                    TextTable.of(statement.getResultSet()).print(out);
                }
            }
            return 0;
        } catch (SQLException e) {
            throw new CommandFailedException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("the query failed"), e);
        }
    }
}
