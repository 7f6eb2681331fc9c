package news.hearsay.standalone.reread;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import news.hearsay.events.Article;
import news.hearsay.events.Ids;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored articles that an earlier version of the extractor has read, in the views of the role analyst. How far they
 * are read again is in these rows alone, so there is no other progress to keep or to lose.
 */
final class OutdatedArticles {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/reread");

    /** A text may have 2 MiB, so the revisions of many articles do not fit into memory. */
    private static final int REVISIONS_IN_MEMORY = 8;

    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String version;
    private final @Nullable OffsetDateTime since;

    /**
     * @param connection has the rights of the role analyst
     * @param version the version of the extractor that is to read what earlier versions have read
     * @param since only articles that were received then or later; null for all
     */
    OutdatedArticles(Connection connection, String version, @Nullable Instant since) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.version = version;
        this.since = since == null ? null : since.atOffset(ZoneOffset.UTC);
    }

    /**
     * What a version of the extractor has read.
     *
     * @param version such as 1.10.0
     */
    record EarlierVersion(String version, long articles, long revisions) {}

    /** Returns how many articles each earlier version has read, the latest version first. */
    List<EarlierVersion> earlierVersions() {
        return choice("select_earlier_versions")
                .query((row, _) -> new EarlierVersion(
                        row.getString("extractor_version"), row.getLong("articles"), row.getLong("revisions")))
                .list();
    }

    /** Returns the number of articles that are to be read again. */
    long count() {
        return choice("select_number_of_articles").query(Long.class).single();
    }

    /**
     * Returns the ids of the next articles, in order. Their texts have 4 MiB as stored, or there is one article.
     *
     * @param articles how many at most
     */
    List<String> after(String id, int articles) {
        List<String> page = new ArrayList<>();
        AtomicLong bytes = new AtomicLong();
        choice("select_articles_after")
                .param("after", id)
                .param("articles", articles)
                .query(row -> {
                    if (bytes.addAndGet(row.getLong("bytes")) <= MAX_BYTES || page.isEmpty()) {
                        page.add(row.getString("article_id"));
                    }
                });
        return page;
    }

    /** Passes on the revisions of these articles that are to be read again: those of one article in their order. */
    void revisions(List<String> articles, Consumer<Article> revision) {
        transaction.executeWithoutResult(_ -> database.sql(STATEMENTS.get("select_revisions"))
                .withFetchSize(REVISIONS_IN_MEMORY)
                .param("articles", articles.toArray(String[]::new))
                .param("version", version)
                .query((ResultSet row) -> revision.accept(article(row))));
    }

    /** Returns those of these articles that are not read yet. */
    Set<String> left(List<String> articles) {
        return new HashSet<>(database.sql(STATEMENTS.get("select_articles_left"))
                .param("articles", articles.toArray(String[]::new))
                .param("version", version)
                .query(String.class)
                .list());
    }

    /** Returns how many articles coverage is behind the store. */
    long coverageBacklog() {
        return database.sql(STATEMENTS.get("select_coverage_backlog"))
                .query(Long.class)
                .single();
    }

    private StatementSpec choice(String statement) {
        return database.sql(STATEMENTS.get(statement)).param("version", version).param("since", since);
    }

    /** The event of a revision, as ingest published it when the revision was last received. */
    private static Article article(ResultSet row) throws SQLException {
        String url = row.getString("url");
        String title = row.getString("title");
        String text = row.getString("text");
        return new Article(
                row.getString("article_id"),
                row.getString("revision"),
                url == null ? null : URI.create(url),
                row.getString("outlet"),
                title,
                row.getString("byline"),
                instant(row, "published_at"),
                row.getObject("last_received_at", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                text,
                Ids.contentHash(title, text),
                row.getString("form"),
                row.getString("published_at_from"),
                row.getString("language_from"),
                row.getObject("incomplete", Boolean.class),
                strings(row.getArray("repairs")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
