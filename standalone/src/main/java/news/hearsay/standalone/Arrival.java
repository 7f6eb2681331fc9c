package news.hearsay.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Waits until posted articles have become rows. */
final class Arrival {

    private static final String READ = "select count(distinct article_id) from article_reading where article_id = any (?)";

    /** Looks through all that is stored: asked only when there is reason to hope. */
    private static final String INCOMPLETE = "select count(*) from incomplete_extraction";

    /** Asking takes from the machine what is waited for: it may take a tenth of the time. */
    private static final int PAUSES = 10;

    private static final String LAG = "select due from coverage_lag";

    private final Connection connection;

    Arrival(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until all have been read and nothing is incomplete.
     *
     * @param articles their ids: one each, in however many revisions it was posted
     * @throws CommandFailedException if that takes longer than the limit
     */
    void await(Set<String> articles, Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long asked = System.nanoTime();
            long missing = articles.size() - read(articles);
            if (missing == 0 && count(INCOMPLETE) == 0) {
                return;
            }
            if (asked > end) {
                throw new CommandFailedException("%d of %d articles have not been read, or others are incomplete, after %d s: see the log".formatted(
                        missing, articles.size(), limit.toSeconds()));
            }
            Thread.sleep(Duration.ofMillis(100).plusNanos(PAUSES * (System.nanoTime() - asked)));
        }
    }

    /** Waits until coverage has worked in all that is due; false if that takes longer than the limit. */
    boolean isWorkedIn(Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (count(LAG) > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    private long count(String query) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long read(Set<String> articles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("text", articles.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
