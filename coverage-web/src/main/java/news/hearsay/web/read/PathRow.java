package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A way by which a thread's claim came to an outlet, however often it came so. */
public record PathRow(
        List<Link> chain,
        UUID originId,
        String origin,
        String originKind,
        long mentions,
        long withdrawn,
        List<String> stances,
        Instant firstSeen) {

    static PathRow of(ResultSet row, int number) throws SQLException {
        return new PathRow(
                Link.chain(row),
                row.getObject("origin_id", UUID.class),
                row.getString("origin"),
                row.getString("origin_kind"),
                row.getLong("mentions"),
                row.getLong("withdrawn"),
                Columns.texts(row, "stances"),
                Columns.instant(row, "first_seen"));
    }
}
