package news.hearsay.standalone.post;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import news.hearsay.standalone.cli.CommandFailedException;

/** Waits until posted articles are processed. */
public final class ArticleProgress {

    private static final String FIRST_MISSING = """
        select wanted.id, exists (select from article_history where article_id = wanted.id)
        from unnest(?) as wanted (id)
        where not exists (select from article_reading where article_id = wanted.id)
        order by wanted.id
        limit 1
        """;
    private static final String FIRST_INCOMPLETE =
            "select article_id, problem from incomplete_extraction order by article_id limit 1";
    private static final String EXTRACTED =
            "select count(distinct article_id) from article_reading where article_id = any (?)";

    /** Reads all stored articles, so it runs only once none is missing. */
    private static final String INCOMPLETE = "select count(*) from incomplete_extraction";

    private static final String DUE_FOR_COVERAGE = "select due from coverage_lag";

    /** A pause is this many times as long as the query before it: polling takes at most a tenth of the machine. */
    private static final int PAUSE_PER_QUERY = 10;

    private final Connection connection;

    /**
     * Creates the check.
     *
     * @param connection to the database, as a role that may read the views
     */
    public ArticleProgress(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until all articles are extracted and no extraction is incomplete.
     *
     * @param articles their ids; an article with several revisions has one id
     * @throws CommandFailedException if that takes longer than the limit
     */
    public void awaitExtracted(Set<String> articles, Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long asked = System.nanoTime();
            long missing = articles.size() - extracted(articles);
            if (missing == 0 && count(INCOMPLETE) == 0) {
                return;
            }
            if (asked > end) {
                throw new CommandFailedException(
                        "after %d s %s; ./hearsay dead lists records that failed, the services' logs have the rest"
                                .formatted(limit.toSeconds(), missing > 0 ? missing(articles, missing) : incomplete()));
            }
            Thread.sleep(Duration.ofMillis(100).plusNanos(PAUSE_PER_QUERY * (System.nanoTime() - asked)));
        }
    }

    /**
     * Waits until coverage includes all stored articles.
     *
     * @return false if that takes longer than the limit
     */
    public boolean awaitCoverage(Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (count(DUE_FOR_COVERAGE) > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    /** Describes how many articles are missing and which stage the first of them has reached. */
    private String missing(Set<String> articles, long missing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST_MISSING)) {
            statement.setArray(1, connection.createArrayOf("text", articles.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return "the last articles arrived only now";
                }
                String stage = row.getBoolean(2)
                        ? "stored, but not extracted (extract-service)"
                        : "in Kafka, but not stored (store-service)";
                return "%d of %d articles are not extracted; %s is %s"
                        .formatted(missing, articles.size(), row.getString(1), stage);
            }
        }
    }

    private String incomplete() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIRST_INCOMPLETE)) {
            return row.next()
                    ? "%s is incomplete: %s".formatted(row.getString(1), row.getString(2))
                    : "the last rows arrived only now";
        }
    }

    private long count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long extracted(Set<String> articles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXTRACTED)) {
            statement.setArray(1, connection.createArrayOf("text", articles.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
