package news.hearsay.faults.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class TrappedDataSourceTest {

    private final List<String> points = new ArrayList<>();
    private final TrappedDataSource source = new TrappedDataSource(new StubDataSource(), new Trap(Path.of("unused")) {
        @Override
        void passing(String point) {
            points.add(point);
        }
    });

    @Test
    void each_statement_of_a_transaction_has_its_own_point() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.prepareStatement("select 1").executeQuery();
            connection.createStatement().execute("select 2");
            connection.commit();
        }

        assertThat(points)
                .containsExactly(
                        "before:transaction.statement.1",
                        "before:transaction.statement.2",
                        "before:database.commit",
                        "after:database.commit");
    }

    @Test
    void every_transaction_counts_from_one() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.prepareStatement("select 1").executeUpdate();
            connection.rollback();
            connection.prepareStatement("select 1").executeUpdate();
        }

        assertThat(points).containsExactly("before:transaction.statement.1", "before:transaction.statement.1");
    }

    @Test
    void statement_outside_of_a_transaction_has_no_point() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.prepareStatement("select 1").executeQuery();
        }

        assertThat(points).isEmpty();
    }

    /** Connections that only keep their auto-commit mode. */
    private static final class StubDataSource extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            AtomicBoolean autoCommit = new AtomicBoolean(true);
            return stub(Connection.class, autoCommit);
        }

        @Override
        public Connection getConnection(@Nullable String user, @Nullable String password) {
            return getConnection();
        }

        private static <T> T stub(Class<T> type, AtomicBoolean autoCommit) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> switch (method.getName()) {
                        case "setAutoCommit" -> {
                            autoCommit.set((Boolean) values[0]);
                            yield null;
                        }
                        case "getAutoCommit" -> autoCommit.get();
                        case "prepareStatement" -> stub(PreparedStatement.class, autoCommit);
                        case "createStatement" -> stub(Statement.class, autoCommit);
                        case "executeUpdate" -> 0;
                        case "execute" -> false;
                        default -> null;
                    }));
        }
    }
}
