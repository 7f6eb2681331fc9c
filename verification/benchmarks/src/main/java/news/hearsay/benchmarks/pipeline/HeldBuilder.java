package news.hearsay.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A coverage builder that stands by because this holds its lock: the row of {@code coverage_turn}, as another builder
 * would. Versions since a811bab have it.
 */
final class HeldBuilder implements AutoCloseable {

    private final Connection connection;

    private HeldBuilder(Connection connection) {
        this.connection = connection;
    }

    /** Waits until the builder has ended its batch, and holds it. */
    static HeldBuilder hold(String ownerJdbcUrl) throws SQLException {
        Connection connection = DriverManager.getConnection(ownerJdbcUrl);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from coverage_turn for update");
            return new HeldBuilder(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Lets the builder begin at once. */
    void release() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // sent when the transaction ends, and with it the lock
            statement.execute("notify coverage_due");
            connection.commit();
        }
    }

    /** Releases the builder, if it is still held. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
