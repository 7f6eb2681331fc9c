package news.hearsay.coverage.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the rows of {@code outlet_record} and {@code source_record}, which follow from the other tables of coverage.
 * They are counted in a transaction of their own, which reads without locks and writes no other table, so that the
 * worker never waits for a count.
 */
@Component
class RecordCounter {

    private static final List<String> COUNTS = List.of("upsert_outlet_records", "upsert_source_records");

    private final JdbcTemplate connection;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final SqlStatements statements = new SqlStatements("/sql/records");

    RecordCounter(JdbcTemplate connection, JdbcClient database, PlatformTransactionManager transactions) {
        this.connection = connection;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Counts all outlets and sources again. At a million mentions this takes half a minute.
     *
     * @param timeout how long each of the two tables may take; the tables stay as they were if one takes longer
     * @return false if another builder is counting
     * @throws org.springframework.dao.DataAccessException if a table takes longer, or the database fails
     */
    boolean recount(Duration timeout) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            limit(timeout);
            if (database.sql(statements.get("select_record_turn"))
                    .query(Boolean.class)
                    .list()
                    .isEmpty()) {
                return false;
            }
            COUNTS.forEach(count -> database.sql(statements.get(count)).update());
            database.sql(statements.get("update_record_turn")).update();
            return true;
        }));
    }

    /** Replaces the time-outs of the connection, which are those of a batch, until the end of the transaction. */
    private void limit(Duration timeout) {
        database.sql(statements.get("set_count_limits"))
                .param("timeout", timeout.toMillis() + "ms")
                .query((_, _) -> true)
                .list();
        int answer = Math.toIntExact(timeout.plusSeconds(20).toMillis());
        connection.execute((ConnectionCallback<Boolean>) held -> waitFor(held, answer));
    }

    private static boolean waitFor(Connection held, int millis) throws SQLException {
        // the pool sets the time-out of the driver back when the connection returns to it
        held.setNetworkTimeout(Runnable::run, millis);
        return true;
    }
}
