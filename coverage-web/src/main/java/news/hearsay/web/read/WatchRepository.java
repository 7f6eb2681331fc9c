package news.hearsay.web.read;

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

    /** Returns a page of the alerts of a watch, the latest first; none if the watch has another owner. */
    public Listing<WatchAlert> alerts(UUID watch, String owner, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 2);
        List<WatchAlert> rows = database.query("select_watch_alerts")
                .param("watch", watch)
                .param("owner", owner)
                .param("afterTime", after[0])
                .param("afterId", after[1])
                .param("limit", page.limit() + 1)
                .query(RecordRowMapper.of(WatchAlert.class))
                .list();
        return Listing.of(
                WatchAlert.class,
                rows,
                page.limit(),
                row -> new Cursor(
                        ORDER, List.of(row.detectedAt().toString(), row.id().toString())));
    }
}
