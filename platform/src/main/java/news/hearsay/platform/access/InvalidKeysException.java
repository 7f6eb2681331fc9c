package news.hearsay.platform.access;

/**
 * The keys file cannot be used. The message is one line that names the file, the error and, where possible, the fix.
 */
public final class InvalidKeysException extends RuntimeException {

    InvalidKeysException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidKeysException(String message) {
        super(message);
    }
}
