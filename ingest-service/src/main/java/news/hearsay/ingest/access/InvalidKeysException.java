package news.hearsay.ingest.access;

/** A keys file can't be used. The message is one line that names the file, what is wrong and the fix. */
public final class InvalidKeysException extends RuntimeException {

    InvalidKeysException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidKeysException(String message) {
        super(message);
    }
}
