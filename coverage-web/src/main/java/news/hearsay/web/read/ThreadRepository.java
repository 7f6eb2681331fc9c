package news.hearsay.web.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claim threads with their origins, paths, position changes and mentions. */
@Component
public final class ThreadRepository {

    /** The largest number of changes of the wording that are read of a thread. */
    public static final int MAX_DRIFTS = 200;

    /** The largest number of mentions, the earliest of a thread, whose paths are read. */
    public static final int MAX_PATH_MENTIONS = 2_000;

    private static final int MAX_PATHS = 80;
    private static final String MENTION_ORDER = "mentions";

    private final SqlQueries database;
    private final QueryParameters parameters;

    ThreadRepository(SqlQueries database, QueryParameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /** Returns a page of threads. */
    public Listing<ClaimThread> list(Filter filter, ThreadOrder order, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), order.label(), 2);
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<ClaimThread> rows = database.query("select_threads", Map.of("part", order.column(), "type", order.type()))
                .params(values)
                .query(RecordRowMapper.of(ClaimThread.class))
                .list();
        return listing(rows, order, page);
    }

    /**
     * Returns a page of the threads with a statement of a source that matches, the latest change first.
     *
     * @param source the source; takes precedence over that of the filter
     */
    public Listing<ClaimThread> ofSource(UUID source, Filter filter, PageRequest page) {
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("source", "{" + source + "}");
        return ofMentions("thread_mention", values, page);
    }

    /**
     * Returns a page of the threads with a matching statement whose claim contains these words, the latest change
     * first.
     *
     * @param words in the syntax of {@link ClaimSearch}
     */
    public Listing<ClaimThread> ofWords(String words, Filter filter, PageRequest page) {
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("q", words);
        return ofMentions("search_claims(:q)", values, page);
    }

    private Listing<ClaimThread> ofMentions(String mentions, Map<String, @Nullable Object> values, PageRequest page) {
        ThreadOrder order = ThreadOrder.CHANGED;
        @Nullable String[] after = Cursor.decode(page.cursor(), order.label(), 2);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        return listing(
                database.query("select_threads_of_mentions", Map.of("part", mentions))
                        .params(values)
                        .query(RecordRowMapper.of(ClaimThread.class))
                        .list(),
                order,
                page);
    }

    private static Listing<ClaimThread> listing(List<ClaimThread> rows, ThreadOrder order, PageRequest page) {
        return Listing.of(
                ClaimThread.class,
                rows,
                page.limit(),
                row -> new Cursor(
                        order.label(), List.of(order.key(row), row.id().toString())));
    }

    /** Returns the thread with this id. */
    public Optional<ClaimThread> find(UUID id) {
        return database.query("select_thread")
                .param("id", id)
                .query(RecordRowMapper.of(ClaimThread.class))
                .optional();
    }

    /** Returns threads whose headlines have words of this thread's headline, the most similar first, at most 8. */
    public List<ClaimThread> similar(UUID id) {
        return database.query("select_similar_threads")
                .param("id", id)
                .query(RecordRowMapper.of(ClaimThread.class))
                .list();
    }

    /** Returns the id of the thread into which the thread with this id was merged. */
    public Optional<UUID> redirect(UUID id) {
        return database.query("select_thread_redirect")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Returns the distinct origins of a thread, the earliest first. */
    public List<ThreadOrigin> origins(UUID id, int limit) {
        return database.query("select_thread_origins")
                .param("id", id)
                .param("limit", limit)
                .query(RecordRowMapper.of(ThreadOrigin.class))
                .list();
    }

    /**
     * Returns the distinct paths by which the claim reached outlets, the earliest first, at most 80. Of a thread with
     * more than {@link #MAX_PATH_MENTIONS} mentions, only the earliest so many are read and counted.
     */
    public List<ProvenancePath> paths(UUID id) {
        return database.query("select_thread_paths")
                .param("id", id)
                .param("limit", MAX_PATHS)
                .param("mentions", MAX_PATH_MENTIONS)
                .query(RecordRowMapper.of(ProvenancePath.class))
                .list();
    }

    /** Returns position changes within a thread, or between it and its opposite, the latest first, at most 50. */
    public List<PositionChange> changes(ClaimThread thread) {
        return database.query("select_thread_changes")
                .param("id", thread.id())
                .param("opposite", thread.oppositeId())
                .query(RecordRowMapper.of(PositionChange.class))
                .list();
    }

    /** Returns how the wording has changed between articles, the earliest change first, at most {@link #MAX_DRIFTS}. */
    public List<WordingDrift> drifts(UUID id) {
        return database.query("select_thread_drifts")
                .param("id", id)
                .param("limit", MAX_DRIFTS)
                .query(RecordRowMapper.of(WordingDrift.class))
                .list();
    }

    /** Returns a page of the thread's mentions, the earliest first. */
    public Listing<ThreadMention> mentions(UUID id, Filter filter, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), MENTION_ORDER, 2);
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("id", id);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<ThreadMention> rows = database.query("select_thread_mentions")
                .params(values)
                .query(RecordRowMapper.of(ThreadMention.class))
                .list();
        return Listing.of(
                ThreadMention.class,
                rows,
                page.limit(),
                row -> new Cursor(MENTION_ORDER, List.of(row.saidAt().toString(), row.id())));
    }
}
