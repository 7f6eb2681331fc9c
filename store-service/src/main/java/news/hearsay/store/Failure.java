package news.hearsay.store;

import java.sql.SQLException;
import java.util.Set;
import news.hearsay.events.InvalidEventException;

/** The two kinds of failure, and the only place that tells one from the other. */
enum Failure {
    /** It is the events' fault and stays so, however often they are tried: dead-letter them. */
    REFUSED,
    /** It passes, or somebody has to mend it outside: wait and try again. That loses nothing, so what is not known is of this kind. */
    PASSING;

    /** Classes of SQLSTATE: cardinality violation, data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> REFUSING = Set.of("21", "22", "23", "54");

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidEventException) {
                return REFUSED;
            }
            if (cause instanceof SQLException e && e.getSQLState() != null && e.getSQLState().length() == 5) {
                return REFUSING.contains(e.getSQLState().substring(0, 2)) ? REFUSED : PASSING;
            }
        }
        return PASSING;
    }
}
