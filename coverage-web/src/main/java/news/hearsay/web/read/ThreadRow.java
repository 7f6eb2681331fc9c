package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code thread}: claims that say the same, and what there is to count of them. */
public record ThreadRow(
        UUID id,
        String headline,
        List<String> subjects,
        List<String> aspects,
        Instant firstSeen,
        Instant lastSeen,
        long mentions,
        long articles,
        long outlets,
        List<String> outletNames,
        long reports,
        long origins,
        long namedOrigins,
        long anonymousOrigins,
        long governmentalOrigins,
        long denials,
        @Nullable UUID oppositeId) {

    static ThreadRow of(ResultSet row, int number) throws SQLException {
        return new ThreadRow(
                row.getObject("id", UUID.class),
                row.getString("headline"),
                Columns.texts(row, "subjects"),
                Columns.texts(row, "aspects"),
                Columns.instant(row, "first_seen"),
                Columns.instant(row, "last_seen"),
                row.getLong("mentions"),
                row.getLong("articles"),
                row.getLong("outlets"),
                Columns.texts(row, "outlet_names"),
                row.getLong("reports"),
                row.getLong("origins"),
                row.getLong("named_origins"),
                row.getLong("anonymous_origins"),
                row.getLong("governmental_origins"),
                row.getLong("denials"),
                Columns.uuid(row, "opposite_id"));
    }
}
