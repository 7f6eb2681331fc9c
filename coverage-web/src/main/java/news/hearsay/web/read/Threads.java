package news.hearsay.web.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claim threads, and what stands in each. */
@Component
public final class Threads {

    private static final int PATHS = 80;

    private final Database database;
    private final Asked asked;

    Threads(Database database, Asked asked) {
        this.database = database;
        this.asked = asked;
    }

    /** A page of threads. */
    public Listing<ThreadRow> list(Filter filter, ThreadOrder order) {
        @Nullable String[] after = Cursor.decode(filter.cursor(), order.word(), 2);
        Map<String, @Nullable Object> values = asked.of(filter);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<ThreadRow> rows = database.query("threads", Map.of("part", order.column(), "type", order.type()))
                .params(values)
                .query(ThreadRow::of)
                .list();
        return Listing.of(
                ThreadRow.class,
                rows,
                filter.limitOrDefault(),
                row -> new Cursor(order.word(), List.of(order.key(row), row.id().toString())));
    }

    /** The thread of this id. */
    public Optional<ThreadRow> find(UUID id) {
        return database.query("thread").param("id", id).query(ThreadRow::of).optional();
    }

    /** The thread that took the place of one that was given up. */
    public Optional<UUID> redirect(UUID id) {
        return database.query("thread_redirect")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Where it started: the distinct origins, at most 200, the first ones first. */
    public List<OriginRow> origins(UUID id) {
        return database.query("thread_origins")
                .param("id", id)
                .query(OriginRow::of)
                .list();
    }

    /** By which ways it came to outlets, at most 80, the first ones first. */
    public List<PathRow> paths(UUID id) {
        return database.query("thread_paths")
                .param("id", id)
                .param("limit", PATHS)
                .query(PathRow::of)
                .list();
    }

    /** Who changed position in it, or between it and its opposite; at most 50, the last ones first. */
    public List<ChangeRow> changes(ThreadRow thread) {
        return database.query("thread_changes")
                .param("id", thread.id())
                .param("opposite", thread.oppositeId())
                .query(ChangeRow::of)
                .list();
    }

    /** A page of its mentions, the first ones first. */
    public Listing<MentionRow> mentions(UUID id, Filter filter) {
        @Nullable String[] after = Cursor.decode(filter.cursor(), "mentions", 2);
        Map<String, @Nullable Object> values = asked.of(filter);
        values.put("id", id);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<MentionRow> rows = database.query("thread_mentions")
                .params(values)
                .query(MentionRow::of)
                .list();
        return Listing.of(
                MentionRow.class,
                rows,
                filter.limitOrDefault(),
                row -> new Cursor("mentions", List.of(row.saidAt().toString(), row.id())));
    }
}
