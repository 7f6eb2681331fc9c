package news.hearsay.faults.hook;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source whose connections pass a trap before and after each commit, and before each statement of a transaction.
 * The point before the n-th statement of a transaction is {@code before:transaction.statement.n}, from 1.
 */
final class TrappedDataSource extends DelegatingDataSource {

    private static final String STATEMENT = "before:transaction.statement.";

    private final Trap trap;
    private final TrapProxy commits;

    TrappedDataSource(DataSource source, Trap trap) {
        super(source);
        this.trap = trap;
        commits = new TrapProxy(trap, "database", Set.of("commit"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return commits.around(Connection.class, counted(connection));
    }

    private Connection counted(Connection connection) {
        AtomicInteger statements = new AtomicInteger();
        return proxy(Connection.class, (method, values) -> {
            switch (method.getName()) {
                case "setAutoCommit", "commit", "rollback" -> statements.set(0);
                default -> {}
            }
            return counted(TrapProxy.invoke(connection, method, values), connection, statements);
        });
    }

    private @Nullable Object counted(@Nullable Object result, Connection connection, AtomicInteger statements) {
        return switch (result) {
            case CallableStatement call -> counted(CallableStatement.class, call, connection, statements);
            case PreparedStatement prepared -> counted(PreparedStatement.class, prepared, connection, statements);
            case Statement statement -> counted(Statement.class, statement, connection, statements);
            case null, default -> result;
        };
    }

    private <T extends Statement> T counted(
            Class<T> type, T statement, Connection connection, AtomicInteger statements) {
        return proxy(type, (method, values) -> {
            if (method.getName().startsWith("execute") && !connection.getAutoCommit()) {
                trap.passing(STATEMENT + statements.incrementAndGet());
            }
            return TrapProxy.invoke(statement, method, values);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> call.of(method, values)));
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] values) throws Throwable;
    }
}
