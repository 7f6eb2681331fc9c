package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code thread_origin}: where a thread started. {@code kind} is named, anonymous or outlet. */
public record OriginRow(
        UUID originId,
        String origin,
        String kind,
        @Nullable String sourceKind,
        boolean governmental,
        @Nullable String through,
        Instant firstSeen,
        Instant lastSeen,
        long mentions,
        long carriers,
        List<String> carrierNames,
        long reports) {

    /** Whether there is a page of it: the anonymous of an outlet have no identity. */
    public boolean isSomebody() {
        return !kind.equals("anonymous");
    }

    static OriginRow of(ResultSet row, int number) throws SQLException {
        return new OriginRow(
                row.getObject("origin_id", UUID.class),
                row.getString("origin"),
                row.getString("kind"),
                row.getString("source_kind"),
                row.getBoolean("governmental"),
                row.getString("through"),
                Columns.instant(row, "first_seen"),
                Columns.instant(row, "last_seen"),
                row.getLong("mentions"),
                row.getLong("carriers"),
                Columns.texts(row, "carrier_names"),
                row.getLong("reports"));
    }
}
