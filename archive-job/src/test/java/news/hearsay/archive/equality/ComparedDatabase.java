package news.hearsay.archive.equality;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.hearsay.backends.TestBackends;
import news.hearsay.standalone.extracted.LoadArchiveCommand;
import picocli.CommandLine;

/** A database whose rows are compared. */
public record ComparedDatabase(TestBackends.Database database) {

    /** The tables that the store writes. */
    public static final List<String> STORED =
            List.of("article", "article_revision", "claim", "claim_subject", "source", "attribution", "extraction");

    /** Returns the number and a checksum of the rows of each table, whatever their order. */
    public Map<String, String> rows(List<String> tables) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    text("select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from "
                            + table + " r"));
        }
        return rows;
    }

    /** Loads an archive with {@code ./hearsay load-archive}, and returns its exit status. */
    public int load(Path archive, Path rejected) {
        String url = "%s%suser=%s&password=%s"
                .formatted(
                        database.jdbcUrl(),
                        database.jdbcUrl().contains("?") ? "&" : "?",
                        database.username(),
                        database.password());
        return new CommandLine(new LoadArchiveCommand())
                .execute(
                        archive.toString(),
                        "--jdbc-url",
                        url,
                        "--partitions",
                        String.valueOf(ComparedPipeline.PARTITIONS),
                        "--rejected",
                        rejected.toString());
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Removes the rows of tables, and those that refer to them. */
    public void truncate(List<String> tables) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
