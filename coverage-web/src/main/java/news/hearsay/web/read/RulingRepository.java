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
     * @param thread a thread that the ruling touches
     * @param names names of a source or an outlet: rulings on these names
     * @param person the name of the person who made it
     * @param kind such as {@code reject-attribution}
     * @param status such as {@code applied}
     * @param live whether to leave out rulings that are undone, and those that undo
     */
    public record Selection(
            @Nullable UUID article,
            @Nullable UUID thread,
            @Nullable List<String> names,
            @Nullable String person,
            @Nullable String kind,
            @Nullable String status,
            boolean live) {

        private static final Selection ALL = new Selection(null, null, null, null, null, null, false);

        /** The live rulings that name an article. */
        public static Selection ofArticle(UUID article) {
            return new Selection(article, null, null, null, null, null, true);
        }

        /** The live rulings that touch a thread. */
        public static Selection ofThread(UUID thread) {
            return new Selection(null, thread, null, null, null, null, true);
        }

        /** The live rulings on a source or an outlet with these names. */
        public static Selection ofNames(List<String> names) {
            return new Selection(null, null, names, null, null, null, true);
        }

        /** The rulings that cannot be applied until a person has reviewed them. */
        public static Selection forReview() {
            return new Selection(null, null, null, null, null, "for review", true);
        }
    }

    /**
     * A ruling that undoes another.
     *
     * @param id the id of the undo
     * @param undoes the id of the ruling that it undoes, which may be an undo
     */
    public record Undo(UUID id, UUID undoes) {}

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
        return rulings(Selection.ALL, id, new @Nullable String[2], 1).stream().findFirst();
    }

    /** Returns the undos of a ruling, the undos of these, and so on, in any order. */
    public List<Undo> undos(UUID id) {
        return database.query("select_undos")
                .param("id", id)
                .query(RecordRowMapper.of(Undo.class))
                .list();
    }

    private List<RecordedRuling> rulings(Selection selection, @Nullable UUID id, @Nullable String[] after, int limit) {
        return database.query("select_rulings")
                .param(
                        "article",
                        selection.article() == null ? null : selection.article().toString())
                .param("thread", selection.thread())
                .param(
                        "names",
                        selection.names() == null ? null : selection.names().toArray(String[]::new))
                .param("live", selection.live())
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
