package news.hearsay.feeds.registry;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The feeds in the database. Thread-safe. */
@Component
public class FeedRegistry {

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SqlStatements statements = new SqlStatements("/sql/feeds");

    FeedRegistry(JdbcClient database, TransactionTemplate transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds a feed, or changes the feed of that name. A new feed, and one with another address, is polled at once: its
     * validators and its state {@code gone} belong to the old address.
     */
    public PutResult put(FeedDefinition feed) {
        return transactions.execute(_ -> {
            boolean created = write("insert_feed", feed) == 1;
            boolean changed = !created && write("update_feed", feed) == 1;
            database.sql(statements.get("upsert_feed_state"))
                    .param("feed", feed.name())
                    .param("host", host(feed.address()))
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            return created ? PutResult.CREATED : changed ? PutResult.CHANGED : PutResult.UNCHANGED;
        });
    }

    /** Returns all feeds, by name. */
    public List<FeedHealth> list() {
        return database.sql(statements.get("select_feeds"))
                .query(FeedRegistry::health)
                .list();
    }

    /** Returns a feed. */
    public Optional<FeedHealth> get(String name) {
        return database.sql(statements.get("select_feed"))
                .param("name", name)
                .query(FeedRegistry::health)
                .optional();
    }

    /** Removes a feed with its items and what is still to be posted. Returns whether there was one. */
    public boolean delete(String name) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            // Whoever writes a feed's items locks its state first.
            database.sql(statements.get("select_feeds_for_update"))
                    .param("feeds", new String[] {name})
                    .query(String.class)
                    .list();
            return database.sql(statements.get("delete_feed"))
                            .param("name", name)
                            .update()
                    == 1;
        }));
    }

    private int write(String statement, FeedDefinition feed) {
        Duration minimum = feed.minimumInterval();
        return database.sql(statements.get(statement))
                .param("name", feed.name())
                .param("address", feed.address().toString())
                .param("outlet", feed.outlet())
                .param("follow", feed.follow().word())
                .param("minimum", minimum == null ? null : minimum.toMillis() / 1000.0)
                .param("origin", feed.origin().word())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private static FeedHealth health(ResultSet row, int number) throws SQLException {
        return new FeedHealth(
                new FeedDefinition(
                        row.getString("name"),
                        URI.create(row.getString("address")),
                        row.getString("outlet"),
                        Follow.of(row.getString("follow")),
                        seconds(row, "minimum_seconds"),
                        FeedOrigin.of(row.getString("origin"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                uri(row.getString("moved_to")),
                time(row, "last_attempt_at"),
                time(row, "last_success_at"),
                row.getString("last_error"),
                time(row, "last_error_at"),
                row.getInt("failures"),
                row.getLong("items"),
                row.getLong("pending"),
                row.getLong("rejected"),
                row.getObject("next_poll_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static @Nullable URI uri(@Nullable String address) {
        return address == null ? null : URI.create(address);
    }
}
