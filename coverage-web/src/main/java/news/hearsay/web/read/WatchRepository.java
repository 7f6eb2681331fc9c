package news.hearsay.web.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The watches that are stored, and their alerts. */
@Component
public final class WatchRepository {

    private static final String ORDER = "alerts";

    private final SqlQueries database;

    WatchRepository(SqlQueries database) {
        this.database = database;
    }

    /** Returns the watches of a person, in any order. */
    public List<Watch> ofOwner(String owner) {
        return database
                .query("select_watches")
                .param("owner", owner)
                .query(RecordRowMapper.of(StoredWatch.class))
                .list()
                .stream()
                .map(StoredWatch::watch)
                .toList();
    }

    /**
     * Returns the names of the secrets that the alert service has, sorted; null if they are unknown, because it has not
     * started yet.
     */
    public @Nullable List<String> webhookSecrets() {
        return database.query("select_webhook_secrets")
                .query((row, _) -> List.of((String[]) row.getArray("names").getArray()))
                .optional()
                .orElse(null);
    }

    /**
     * Returns a page of the alerts of a person, the latest first.
     *
     * @param watch the watch; null for all watches. If the watch has another owner, there are no alerts
     */
    public Listing<WatchAlert> alerts(@Nullable UUID watch, String owner, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 2);
        return Listing.of(
                WatchAlert.class,
                select(watch, owner, null, after, page.limit() + 1),
                page.limit(),
                row -> new Cursor(
                        ORDER, List.of(row.detectedAt().toString(), row.id().toString())));
    }

    /** Returns the alerts of a person that were stored after a time, the latest first, at most {@code limit}. */
    public List<WatchAlert> alertsSince(Instant since, String owner, int limit) {
        return select(null, owner, since, new @Nullable String[2], limit);
    }

    private List<WatchAlert> select(
            @Nullable UUID watch, String owner, @Nullable Instant since, @Nullable String[] after, int limit) {
        return database.query("select_watch_alerts")
                .param("watch", watch)
                .param("owner", owner)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("afterTime", after[0])
                .param("afterId", after[1])
                .param("limit", limit)
                .query(RecordRowMapper.of(WatchAlert.class))
                .list();
    }
}
