package news.hearsay.platform.failure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database's five characters tell; the first two name the class. */
final class SqlState {

    /** Cardinality violation, data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23", "54");

    /**
     * Connection, read-only transaction, authorisation, no such database or schema, rollback (deadlock, serialisation),
     * access rule or missing table, resources (disk full, memory, connections), object not in the state needed (locks),
     * operator intervention (shutdown, cancelled), system error, configuration file, internal error.
     */
    private static final Set<String> PASSING =
            Set.of("08", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58", "F0", "XX");

    private SqlState() {}

    static Failure failure(@Nullable String state) {
        if (state == null || state.length() != 5) {
            // the driver's or the pool's own words, which are about connections
            return new Failure.Transient();
        }
        String kind = state.substring(0, 2);
        if (OF_THE_ROW.contains(kind)) {
            return new Failure.Poison(Reason.ROW_REFUSED);
        }
        return PASSING.contains(kind) ? new Failure.Transient() : new Failure.Unknown();
    }
}
