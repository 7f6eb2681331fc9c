package news.hearsay.benchmarks.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of a database into which an archive is loaded. */
final class LoadedRows {

    private final String url;

    LoadedRows(String url) {
        this.url = url;
    }

    /** Returns the faults in the rows of a loaded archive, by what was counted; empty if there are none. */
    Map<String, Long> faults(long articles) throws SQLException {
        Map<String, Long> faults = new LinkedHashMap<>();
        faults.put("articles missing or too many", number("select count(*) from article") - articles);
        faults.put("revisions missing or too many", number("select count(*) from article_revision") - articles);
        faults.put("extractions missing or too many", number("select count(*) from extraction") - articles);
        faults.put("incomplete extractions", number("select count(*) from incomplete_extraction"));
        faults.put(
                "claims missing or too many",
                number("select (select count(*) from claim) - coalesce(sum(claims), 0) from extraction"));
        faults.put(
                "attributions missing or too many",
                number("select (select count(*) from attribution) - coalesce(sum(attributions), 0) from extraction"));
        faults.values().removeIf(count -> count == 0);
        return faults;
    }

    long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
