package news.hearsay.coverage.assembly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.sql.DataSource;
import news.hearsay.platform.failure.SqlState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs two parts of one transaction at the same time. Their statements take turns on the transaction's connection, so
 * that PostgreSQL runs the statements of one part while the other part computes. The order of their statements is not
 * defined: neither part may read or write rows that the other one writes.
 */
@Component
class SharedConnection {

    private static final String IN_FAILED_TRANSACTION = "25P02";

    private final DataSource database;

    SharedConnection(DataSource database) {
        this.database = database;
    }

    /** The results of both parts. */
    record Both<A, B>(A one, B other) {}

    /** The result of a part, or why it has none. */
    private record Outcome<T>(@Nullable T result, @Nullable Throwable failure) {

        static <T> Outcome<T> of(Supplier<T> part) {
            try {
                return new Outcome<>(part.get(), null);
            } catch (RuntimeException | Error e) {
                return new Outcome<>(null, e);
            }
        }

        /** Whether PostgreSQL refused a statement only because an earlier one of the transaction had failed. */
        boolean failedInTurn() {
            return failure != null
                    && SqlState.of(failure)
                            .filter(state -> state.code().equals(IN_FAILED_TRANSACTION))
                            .isPresent();
        }

        T orThrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return Objects.requireNonNull(result);
        }
    }

    /**
     * Runs one part in this thread, and the other one beside it. Returns when both have ended.
     *
     * @throws RuntimeException what a part threw; of two failures, the one that did not follow from the other
     */
    <A, B> Both<A, B> run(Supplier<A> one, Supplier<B> other) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Connection driver = unwrap(connection);
            FutureTask<Outcome<B>> task = new FutureTask<>(() -> Outcome.of(() -> bound(driver, other)));
            Thread.ofVirtual().name("coverage-beside").start(task);
            Outcome<A> here = Outcome.of(one);
            Outcome<B> beside = join(task);
            if (here.failedInTurn()) {
                beside.orThrow();
            }
            return new Both<>(here.orThrow(), beside.orThrow());
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** PostgreSQL's driver locks its connection for each statement; a pool's wrapper is made for one thread. */
    private static Connection unwrap(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the pool does not give access to the driver's connection", e);
        }
    }

    /** Runs a part in a thread whose statements use this connection. */
    private <T> T bound(Connection connection, Supplier<T> part) {
        TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(connection));
        try {
            return part.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(database);
        }
    }

    /** Waits even if this thread is interrupted: the transaction must not end before both parts have. */
    private static <T> Outcome<T> join(FutureTask<Outcome<T>> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a part's failure is kept, not thrown", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
