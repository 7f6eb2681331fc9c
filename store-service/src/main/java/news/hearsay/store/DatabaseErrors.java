package news.hearsay.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The kinds in which errors of the database are counted; what to do about each is decided elsewhere. */
final class DatabaseErrors {

    private DatabaseErrors() {}

    /** By the first SQLSTATE among the causes. */
    static String kind(Throwable failure) {
        Throwable cause = failure;
        // a chain of causes may be a ring
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof SQLException e) {
                return kind(e.getSQLState());
            }
            cause = cause.getCause();
        }
        return "other";
    }

    /** The driver and the pool give no state, or an odd one, where there is no connection. */
    private static String kind(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return "away";
        }
        if (state.equals("42501")) {
            return "denied";
        }
        return switch (state.substring(0, 2)) {
            case "08", "57" -> "away";
            case "40", "55" -> "conflict";
            case "53" -> "full";
            case "28" -> "denied";
            case "3D", "3F", "42" -> "schema";
            case "21", "22", "23", "54" -> "refused";
            default -> "other";
        };
    }
}
