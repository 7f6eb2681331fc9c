package news.hearsay.alerts.detect;

import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue {@code alert_due}. Writers of coverage add tickets while it is open; the sequence {@code alert_queue} has
 * the state. This service opens it for the first watch and closes it after the last one. Writers close it when it is
 * full, which happens if this service does not run. To open it, this service waits for the transactions that left out
 * tickets, and then queues all threads that a watch may concern.
 */
@Component
class AlertQueue {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");

    private final JdbcClient database;

    AlertQueue(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param wanted whether there is a watch
     * @param changed whether a watch is new or has changed
     * @param open whether writers add tickets
     */
    private record State(boolean wanted, boolean changed, boolean open) {}

    /**
     * Opens or closes the queue, and queues what new and changed watches may concern. Runs in a transaction, of which
     * one runs at a time.
     *
     * @return false if the transaction has to be committed and another one begun
     * @throws org.springframework.dao.DataAccessException if writers keep the queue from being opened; try again
     */
    boolean update() {
        State state = statement("select_queue")
                .query((row, _) ->
                        new State(row.getBoolean("wanted"), row.getBoolean("changed"), row.getBoolean("open")))
                .single();
        if (state.changed()) {
            if (state.wanted() && !state.open()) {
                statement("set_lock_timeout").update();
                statement("lock_queue").update();
                open(true);
            }
            statement("upsert_seen_watches").query(Long.class).single();
        } else if (state.wanted() && !state.open()) {
            // It was full. Committed before the queue is opened, so that a crash in between is repaired.
            statement("delete_seen_watches").update();
            return false;
        }
        if (!state.wanted() && state.open()) {
            open(false);
        }
        return true;
    }

    private void open(boolean open) {
        statement("set_queue").param("open", open).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String name) {
        return database.sql(STATEMENTS.get(name));
    }
}
