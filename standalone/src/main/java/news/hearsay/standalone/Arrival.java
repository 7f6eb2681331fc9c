package news.hearsay.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until posted articles have become rows. */
final class Arrival {

    private static final String READY =
            """
            select count(*) filter (where exists (select from article_reading where article_reading.article_id = posted.id))
                - (select count(*) from incomplete_extraction)
            from unnest(?) as posted (id)
            """;

    private static final String LAG = "select due from coverage_lag";

    private final Connection connection;

    Arrival(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until all have been read and nothing is incomplete.
     *
     * @param articles their ids
     * @throws CommandFailedException if that takes longer than the limit
     */
    void await(String[] articles, Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (ready(articles) < articles.length) {
            if (System.nanoTime() > end) {
                throw new CommandFailedException("%d of %d articles have not become rows within %d s: see the log".formatted(
                        articles.length - ready(articles), articles.length, limit.toSeconds()));
            }
            Thread.sleep(100);
        }
    }

    /** Waits until coverage has worked in all that is due; false if that takes longer than the limit. */
    boolean isWorkedIn(Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (due() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    private long due() throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(LAG)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long ready(String[] articles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READY)) {
            statement.setArray(1, connection.createArrayOf("text", articles));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
