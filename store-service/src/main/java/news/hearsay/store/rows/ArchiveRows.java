package news.hearsay.store.rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the events of an extracted archive as rows, by {@code COPY} and then by the statements of {@link EventRows},
 * and records in the same transaction how far the archive is loaded.
 */
public final class ArchiveRows {

    private static final String CREATE_STAGED_ROW = MultiRowStatement.STATEMENTS.get("create_staged_row");
    private static final String COUNT_NEW = MultiRowStatement.STATEMENTS.get("count_new_revisions");
    private static final String SELECT_PART = MultiRowStatement.STATEMENTS.get("select_archive_part");
    private static final String SELECT_EARLIER = MultiRowStatement.STATEMENTS.get("select_earlier_archive_part");
    private static final String SELECT_EARLIEST_WATCH = MultiRowStatement.STATEMENTS.get("select_earliest_watch");
    private static final String UPSERT_PART = MultiRowStatement.STATEMENTS.get("upsert_archive_part");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final EventRows rows;

    /** @param database connections of the role {@code hearsay_store}, or of one that is a member of it */
    public ArchiveRows(DataSource database) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.rows = EventRows.of(this.database, transaction, new StagedRows(database));
    }

    /** Returns the earliest time from which a watch reports what was received; empty if nobody watches. */
    public Optional<Instant> earliestWatch() {
        return database.sql(SELECT_EARLIEST_WATCH)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Returns how far the part with this digest is loaded; empty if nothing of it is. */
    public Optional<LoadedPart> loaded(String digest) {
        return database.sql(SELECT_PART)
                .param("digest", digest)
                .query((row, _) -> new LoadedPart(
                        row.getString("digest"),
                        row.getString("folder"),
                        row.getString("part"),
                        row.getLong("articles"),
                        row.getLong("rejected"),
                        row.getBoolean("complete")))
                .optional();
    }

    /** Returns whether a part of the same folder and name, but with other content, was loaded. */
    public boolean changed(LoadedPart part) {
        return database.sql(SELECT_EARLIER)
                .param("folder", part.folder())
                .param("part", part.part())
                .param("digest", part.digest())
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores the events and the progress in one transaction.
     *
     * @param partitions numbers of the partitions that the events have on Kafka's topics; see {@link EventRows#store}
     * @param progress how far the part is loaded with these events
     * @return what became of the articles; what another transaction stores at the same time may count as new
     * @throws org.springframework.dao.DataAccessException if the database rejects a row or is unavailable
     */
    public AddedArticles store(Collection<? extends Event> events, Set<Integer> partitions, LoadedPart progress) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            AddedArticles stored = AddedArticles.NONE;
            if (!events.isEmpty()) {
                stored = counted(events.stream()
                        .filter(Article.class::isInstance)
                        .map(Article.class::cast)
                        .toList());
                database.sql(CREATE_STAGED_ROW).query((_, _) -> true).list();
                rows.store(events, partitions);
            }
            record(progress);
            return stored;
        }));
    }

    private AddedArticles counted(List<Article> articles) {
        return database.sql(COUNT_NEW)
                .param("articleIds", column(articles, Article::id))
                .param("revisions", column(articles, Article::revision))
                .param(
                        "receivedAt",
                        column(articles, article -> article.receivedAt().toString()))
                .query((row, _) -> {
                    long first = row.getLong("articles");
                    long added = row.getLong("revisions");
                    long removed = row.getLong("removed");
                    return new AddedArticles(first, added - first, articles.size() - added - removed, removed);
                })
                .single();
    }

    private static String[] column(List<Article> articles, Function<Article, String> value) {
        return articles.stream().map(value).toArray(String[]::new);
    }

    /** Records that the whole part is loaded. */
    public void complete(LoadedPart progress) {
        transaction.executeWithoutResult(_ -> record(progress.completed()));
    }

    private void record(LoadedPart progress) {
        database.sql(UPSERT_PART)
                .param("digest", progress.digest())
                .param("folder", progress.folder())
                .param("part", progress.part())
                .param("articles", progress.articles())
                .param("rejected", progress.rejected())
                .param("complete", progress.complete())
                .update();
    }
}
