package news.hearsay.coverage.record;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Counts the records when a test asks for it. */
public final class RecordCount {

    private final RecordCounter records;

    public RecordCount(JdbcTemplate connection, JdbcClient sql, PlatformTransactionManager transactions) {
        records = new RecordCounter(connection, sql, transactions);
    }

    /** Returns whether it has counted; not if another builder does. */
    public boolean run(Duration timeout) {
        return records.recount(timeout);
    }
}
