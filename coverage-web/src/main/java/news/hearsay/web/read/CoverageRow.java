package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code coverage_daily_by_aspect}, or of {@code coverage_daily}, which has no aspect. */
public record CoverageRow(
        LocalDate day,
        @Nullable String subject,
        @Nullable String aspect,
        String outlet,
        long articles,
        long claims,
        long sources) {

    static CoverageRow of(ResultSet row, int number) throws SQLException {
        return new CoverageRow(
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("aspect"),
                row.getString("outlet"),
                row.getLong("articles"),
                row.getLong("claims"),
                row.getLong("sources"));
    }
}
