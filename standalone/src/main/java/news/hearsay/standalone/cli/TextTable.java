package news.hearsay.standalone.cli;

import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as a table of plain text. Long values are cut. */
public record TextTable(List<String> names, List<List<String>> rows) {

    private static final int MAX_CELL_WIDTH = 60;

    /** Reads all rows of a query. */
    public static TextTable of(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            names.add(meta.getColumnLabel(column));
        }
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                row.add(cell(result.getString(column)));
            }
            rows.add(row);
        }
        return new TextTable(names, rows);
    }

    /** Prints all rows. */
    public void print(PrintStream out) {
        print(out, Integer.MAX_VALUE);
    }

    /** Prints the first rows and, as last line, whether there are more. */
    public void print(PrintStream out, int maxRows) {
        if (rows.size() > maxRows) {
            new TextTable(names, rows.subList(0, maxRows))
                    .printAll(out, "(the first %d rows; there are more)".formatted(maxRows));
        } else {
            printAll(out, rows.size() == 1 ? "(1 row)" : "(" + rows.size() + " rows)");
        }
    }

    private void printAll(PrintStream out, String end) {
        int[] widths = new int[names.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = length(names.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        out.println(line(names, widths));
        out.println("-".repeat(line(names, widths).length()));
        rows.forEach(row -> out.println(line(row, widths)));
        out.println(end);
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell)
                    .repeat(' ', widths[column] - length(cell))
                    .append(column < widths.length - 1 ? " | " : "");
        }
        return line.toString();
    }

    private static String cell(@Nullable String value) {
        String cell = value == null ? "" : value.replaceAll("\\s+", " ");
        return length(cell) <= MAX_CELL_WIDTH
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, MAX_CELL_WIDTH - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
