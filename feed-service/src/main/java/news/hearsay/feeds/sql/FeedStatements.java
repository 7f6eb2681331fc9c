package news.hearsay.feeds.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL statements from the files in {@code /sql/feeds}, and the types of their parameters and columns. */
@Component
public class FeedStatements {

    private static final double MILLIS = 1000.0;

    private final JdbcClient database;
    private final SqlStatements statements = new SqlStatements("/sql/feeds");

    /** Creates the statements on a database. */
    public FeedStatements(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns a statement.
     *
     * @param file the name of a file in {@code /sql/feeds}, without {@code .sql}
     */
    public JdbcClient.StatementSpec statement(String file) {
        return database.sql(statements.get(file));
    }

    /** Returns a time as a parameter. */
    public static OffsetDateTime time(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** Returns a time as a parameter; null stays null. */
    public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant time) {
        return time == null ? null : time(time);
    }

    /** Returns seconds as a parameter, for {@code make_interval}; null stays null. */
    public static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / MILLIS;
    }

    /** Reads a column of the type timestamptz. */
    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Reads a column with a number of seconds. */
    public static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}
