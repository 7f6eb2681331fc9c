package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code position_change}: a source said one thing and later its opposite. */
public record ChangeRow(
        UUID sourceId,
        @Nullable String source,
        UUID threadId,
        List<String> aspects,
        Instant earlierAt,
        @Nullable String earlierStance,
        boolean earlierNegated,
        String earlierClaim,
        String earlierOutlet,
        Instant laterAt,
        @Nullable String laterStance,
        boolean laterNegated,
        String laterClaim,
        String laterOutlet) {

    static ChangeRow of(ResultSet row, int number) throws SQLException {
        return new ChangeRow(
                row.getObject("source_id", UUID.class),
                row.getString("source"),
                row.getObject("thread_id", UUID.class),
                Columns.texts(row, "aspects"),
                Columns.instant(row, "earlier_at"),
                row.getString("earlier_stance"),
                row.getBoolean("earlier_negated"),
                row.getString("earlier_claim"),
                row.getString("earlier_outlet"),
                Columns.instant(row, "later_at"),
                row.getString("later_stance"),
                row.getBoolean("later_negated"),
                row.getString("later_claim"),
                row.getString("later_outlet"));
    }
}
