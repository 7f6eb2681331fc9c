package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed since a time. Times are those of reception: an old article that arrives today is news today. */
@Component
public final class ChangeRepository {

    /** Bounds the time of the query, whatever the range. */
    private static final int MAX_MENTIONS = 1000;

    private final SqlQueries database;

    ChangeRepository(SqlQueries database) {
        this.database = database;
    }

    /**
     * Returns the threads that changed since a time, the most notable changes first. Considers the latest 1,000
     * mentions that arrived since then, and as many that were withdrawn.
     *
     * @param change the only kind of change to return; null for all
     * @param limit the largest number of threads of each kind
     */
    public Listing<ThreadChange> since(Instant since, @Nullable String change, int limit) {
        List<ThreadChange> rows = database.query("select_changes")
                .param("since", since.toString())
                .param("change", change)
                .param("most", MAX_MENTIONS)
                .param("limit", limit)
                .query(RecordRowMapper.of(ThreadChange.class))
                .list();
        return new Listing<>(ThreadChange.class, rows, null);
    }

    /** Returns the threads that have denials or an opposite, the last changed first. */
    public List<ClaimThread> contested(int limit) {
        return database.query("select_contested_threads")
                .param("limit", limit)
                .query(RecordRowMapper.of(ClaimThread.class))
                .list();
    }

    /** Returns when the last mention arrived; empty if there is none. */
    public Optional<Instant> lastArrival() {
        return database.query("select_last_arrival")
                .query((row, _) -> row.getTimestamp("added_at").toInstant())
                .optional();
    }
}
