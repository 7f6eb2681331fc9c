package news.hearsay.store.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes old articles from the database. */
@Component
class OldArticles {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/retention");

    private final JdbcClient database;

    OldArticles(JdbcClient database) {
        this.database = database;
    }

    /**
     * What one transaction did.
     *
     * @param more whether the pass has not ended, so that the next step may follow soon
     */
    record Step(int lookedAt, int removed, boolean more) {

        private static Step of(ResultSet row) throws SQLException {
            return new Step(row.getInt("looked_at"), row.getInt("removed"), row.getBoolean("more"));
        }
    }

    /**
     * Continues the pass over all articles in a transaction of its own, or begins one. Does nothing if another instance
     * does so at the moment, if the last pass ended recently, or if coverage has more than 1,000 changes to process.
     *
     * @param receivedBefore the articles that were last received before this time are old
     * @param interval the time between two passes
     * @param articles the largest number of articles to look at
     * @throws org.springframework.dao.DataAccessException if the database is unavailable or has no such function yet
     */
    Step removeNext(Instant receivedBefore, Duration interval, int articles) {
        return database.sql(STATEMENTS.get("continue_retention"))
                .param("receivedBefore", receivedBefore.atOffset(ZoneOffset.UTC))
                .param("seconds", interval.toSeconds())
                .param("articles", articles)
                .query((row, _) -> Step.of(row))
                .single();
    }
}
