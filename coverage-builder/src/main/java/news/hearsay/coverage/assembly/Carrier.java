package news.hearsay.coverage.assembly;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import news.hearsay.coverage.report.Facts;
import news.hearsay.coverage.report.Fingerprint;
import news.hearsay.coverage.report.ReportText;

/** An article that carries a report, with the text that it is compared by. */
record Carrier(String articleId, ReportText text, UUID report) {

    /** A row with {@code article_id}, {@code minima}, {@code words}, {@code facts} and {@code report_id}. */
    static Carrier of(ResultSet row) throws SQLException {
        Array facts = row.getArray("facts");
        ReportText text = new ReportText(
                new Fingerprint(integers(row.getArray("minima"))),
                row.getObject("words", Integer.class),
                facts == null ? null : new Facts(integers(facts)));
        return new Carrier(row.getString("article_id"), text, row.getObject("report_id", UUID.class));
    }

    private static int[] integers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
