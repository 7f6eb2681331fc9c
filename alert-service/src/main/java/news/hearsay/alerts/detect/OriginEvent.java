package news.hearsay.alerts.detect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** What makes the parts of a thread grow. */
sealed interface OriginEvent {

    /** When it counts: the reception of an article revision, or the time of a ruling. */
    Instant at();

    /** Two wordings are one claim from now on. */
    record Bond(UUID one, UUID other, Instant at) implements OriginEvent {}

    /** A wording has an origin from now on, with this mention. */
    record FirstMention(UUID wording, UUID origin, String mention, Instant at) implements OriginEvent {}

    static OriginEvent of(ResultSet row) throws SQLException {
        UUID wording = row.getObject("wording_id", UUID.class);
        UUID other = row.getObject("other_id", UUID.class);
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return other != null
                ? new Bond(wording, other, at)
                : new FirstMention(
                        wording,
                        row.getObject("origin_id", UUID.class),
                        Objects.requireNonNull(row.getString("mention_id")),
                        at);
    }
}
