package news.hearsay.backends;

import org.jspecify.annotations.Nullable;

/** A broker, database or service can't start. The message is one line for the user: what is wrong and how to fix it. */
public final class CannotStartException extends RuntimeException {

    public CannotStartException(String message) {
        super(message);
    }

    public CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
