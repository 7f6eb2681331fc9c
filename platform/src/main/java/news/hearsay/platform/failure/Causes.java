package news.hearsay.platform.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the causes of a failure. A chain of causes can be a ring, so every walk ends after {@value #MAX_DEPTH} steps.
 */
public final class Causes {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_DESCRIPTION_LENGTH = 300;

    private Causes() {}

    /** Returns the failure, its cause, the cause of that, and so on. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MAX_DEPTH; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** Returns the failure itself or the first of its causes that is of the given type. */
    public static <T> Optional<T> first(Class<T> type, Throwable failure) {
        return of(failure).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Returns the deepest cause; the failure itself if it has none. */
    public static Throwable root(Throwable failure) {
        return of(failure).getLast();
    }

    /**
     * Returns class and message of the deepest cause as one line of at most {@value #MAX_DESCRIPTION_LENGTH}
     * characters, such as {@code ConnectException: Connection refused}. The message can quote data, so use it only for
     * failures of connections and statements.
     */
    public static String describeRoot(Throwable failure) {
        Throwable root = root(failure);
        String kind = root.getClass().getSimpleName();
        String message = root.getMessage();
        if (message == null || message.isBlank()) {
            return kind;
        }
        String line = kind + ": " + message.lines().findFirst().orElse("");
        return line.length() <= MAX_DESCRIPTION_LENGTH ? line : line.substring(0, MAX_DESCRIPTION_LENGTH);
    }
}
