package news.hearsay.web.read;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rulings that are stored. */
@Component
public final class RulingRepository {

    private static final String ORDER = "rulings";

    private final SqlQueries database;

    /**
     * Which rulings to list; null for any.
     *
     * @param article an article that the ruling names
     * @param person the name of the person who made it
     * @param kind such as {@code reject-attribution}
     * @param status such as {@code applied}
     */
    public record Selection(
            @Nullable UUID article,
            @Nullable String person,
            @Nullable String kind,
            @Nullable String status) {}

    RulingRepository(SqlQueries database) {
        this.database = database;
    }

    /** Returns a page of rulings, the latest first. */
    public Listing<RecordedRuling> list(Selection selection, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 2);
        List<RecordedRuling> rows = rulings(selection, null, after, page.limit() + 1);
        return Listing.of(
                RecordedRuling.class,
                rows,
                page.limit(),
                row -> new Cursor(
                        ORDER, List.of(row.madeAt().toString(), row.id().toString())));
    }

    /** Returns one ruling. */
    public Optional<RecordedRuling> find(UUID id) {
        return rulings(new Selection(null, null, null, null), id, new @Nullable String[2], 1).stream()
                .findFirst();
    }

    private List<RecordedRuling> rulings(Selection selection, @Nullable UUID id, @Nullable String[] after, int limit) {
        return database.query("select_rulings")
                .param(
                        "article",
                        selection.article() == null ? null : selection.article().toString())
                .param("person", selection.person())
                .param("kind", selection.kind())
                .param("status", selection.status())
                .param("id", id)
                .param("afterTime", after[0])
                .param("afterId", after[1])
                .param("limit", limit)
                .query(RecordRowMapper.of(RecordedRuling.class))
                .list();
    }
}
