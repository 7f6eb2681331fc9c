package news.hearsay.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Waits until posted articles have become rows. */
final class Arrival {

    private static final String LATE = """
            select wanted.id, exists (select from article_history where article_id = wanted.id)
            from unnest(?) as wanted (id)
            where not exists (select from article_reading where article_id = wanted.id)
            order by wanted.id
            limit 1
            """;
    private static final String PROBLEM =
            "select article_id, problem from incomplete_extraction order by article_id limit 1";
    private static final String READ =
            "select count(distinct article_id) from article_reading where article_id = any (?)";

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
                throw new CommandFailedException(
                        "after %d s %s; ./hearsay dead tells what was put aside, the services' logs the rest"
                                .formatted(limit.toSeconds(), missing > 0 ? late(articles, missing) : problem()));
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

    /** How many are late, and how far the first of them came. */
    private String late(Set<String> articles, long missing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATE)) {
            statement.setArray(1, connection.createArrayOf("text", articles.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return "the last articles came just now";
                }
                String stage = row.getBoolean(2)
                        ? "stored, but not read (extract-service)"
                        : "in Kafka, but not stored (store-service)";
                return "%d of %d articles have not been read; %s is %s"
                        .formatted(missing, articles.size(), row.getString(1), stage);
            }
        }
    }

    private String problem() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PROBLEM)) {
            return row.next()
                    ? "%s is incomplete: %s".formatted(row.getString(1), row.getString(2))
                    : "the last rows came just now";
        }
    }

    private long count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
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
