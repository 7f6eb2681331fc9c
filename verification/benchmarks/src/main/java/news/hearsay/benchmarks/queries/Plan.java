package news.hearsay.benchmarks.queries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of EXPLAIN (ANALYZE, BUFFERS) for one run. */
record Plan(List<String> lines) {

    private static final Pattern TIME = Pattern.compile("^(?:Planning|Execution) Time: ([0-9.]+) ms$");
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    static Plan of(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return new Plan(lines);
        }
    }

    /** Returns the time of planning and execution, in milliseconds. */
    double milliseconds() {
        return lines.stream()
                .map(TIME::matcher)
                .filter(Matcher::matches)
                .mapToDouble(time -> Double.parseDouble(time.group(1)))
                .sum();
    }

    /** Returns the number of 8 KiB pages that were read, from memory or disk. */
    long pages() {
        return lines.stream()
                .map(PAGES::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> number(found.group(1)) + number(found.group(2)))
                .orElse(0L);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
