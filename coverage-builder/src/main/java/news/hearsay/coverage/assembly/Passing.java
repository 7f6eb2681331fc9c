package news.hearsay.coverage.assembly;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures that pass: nothing is wrong with the articles, so trying again is right. */
final class Passing {

    /**
     * Classes of SQLSTATE: connection, resources, operator, system, rollback, lock; and, as the migrations may be still
     * to come or the rights still to be given, access rules (42) as far as they are not mistakes of ours in the
     * statement itself.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40", "55", "28", "3D");

    /** No such right, table, column, function. */
    private static final Set<String> STATES = Set.of("42501", "42P01", "42703", "42883", "25006");

    private Passing() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (CLASSES.contains(sql.getSQLState().substring(0, 2)) || STATES.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
