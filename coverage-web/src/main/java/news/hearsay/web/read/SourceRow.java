package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code source_profile}: somebody who speaks, publishes or passes on. */
public record SourceRow(
        UUID id,
        String name,
        String kind,
        boolean governmental,
        List<String> aliases,
        long statements,
        long threads,
        long outlets,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {

    static SourceRow of(ResultSet row, int number) throws SQLException {
        return new SourceRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("governmental"),
                Columns.texts(row, "aliases"),
                row.getLong("statements"),
                row.getLong("threads"),
                row.getLong("outlets"),
                Columns.instantOrNull(row, "first_seen"),
                Columns.instantOrNull(row, "last_seen"));
    }
}
