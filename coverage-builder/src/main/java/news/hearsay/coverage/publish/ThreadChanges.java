package news.hearsay.coverage.publish;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.ThreadState;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue {@code thread_change}. The statements that change threads add tickets to it in the same transaction. A
 * ticket has no content: what is published is the state at the time of publication.
 */
@Component
class ThreadChanges {

    private final JdbcClient database;
    private final SqlStatements statements = new SqlStatements("/sql/publish");

    ThreadChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * A thread that has changed.
     *
     * @param tickets its tickets
     * @param state its current state; null if there is no such thread
     * @param mergedInto the thread that contains its claims now; null if none does
     */
    record Change(
            String thread,
            List<Long> tickets,
            @Nullable ThreadState state,
            @Nullable String mergedInto) {}

    boolean exist() {
        return Boolean.TRUE.equals(
                statement("select_whether_threads_changed").query(Boolean.class).single());
    }

    /**
     * Acquires the lock until the end of the transaction.
     *
     * @return the instance that published last, or an empty text; empty if another transaction holds the lock
     */
    Optional<String> lock() {
        return statement("select_publisher_lock").query(String.class).optional();
    }

    /** Records the instance that publishes. */
    void setHolder(UUID holder) {
        statement("update_publisher").param("holder", holder.toString()).update();
    }

    /** Returns the threads of the next tickets, each once. */
    List<Change> next(int tickets) {
        return statement("select_thread_changes")
                .param("tickets", tickets)
                .query((row, _) -> change(row))
                .list();
    }

    /** Removes the tickets of changes. Tickets that were added in the meantime remain. */
    void remove(Collection<Change> changes) {
        Long[] tickets =
                changes.stream().flatMap(change -> change.tickets().stream()).toArray(Long[]::new);
        statement("delete_thread_changes").param("tickets", tickets).update();
    }

    /** Removes all tickets. */
    void removeAll() {
        statement("delete_all_thread_changes").update();
    }

    /** Keeps the last ticket of each thread, so that the queue is not longer than the number of threads. */
    void removeRepeated() {
        statement("delete_repeated_thread_changes").update();
    }

    private JdbcClient.StatementSpec statement(String name) {
        return database.sql(statements.get(name));
    }

    private static Change change(ResultSet row) throws SQLException {
        String id = row.getString("thread_id");
        List<Long> tickets = Arrays.asList((Long[]) row.getArray("tickets").getArray());
        return row.getBoolean("is_present")
                ? new Change(id, tickets, state(id, row), null)
                : new Change(id, tickets, null, row.getString("merged_into"));
    }

    private static ThreadState state(String id, ResultSet row) throws SQLException {
        return new ThreadState(
                id,
                row.getString("headline"),
                texts(row.getArray("subjects")),
                texts(row.getArray("aspects")),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                instant(row, "last_changed"),
                row.getLong("mentions"),
                row.getLong("articles"),
                row.getLong("outlets"),
                texts(row.getArray("outlet_names")),
                row.getLong("reports"),
                row.getLong("origins"),
                row.getLong("named_origins"),
                row.getLong("anonymous_origins"),
                row.getLong("governmental_origins"),
                row.getLong("denials"),
                row.getString("opposite_id"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
