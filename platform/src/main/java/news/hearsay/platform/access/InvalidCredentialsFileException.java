package news.hearsay.platform.access;

/**
 * A file of credentials cannot be used. The message is one line that names the file, the error and, where possible, the
 * fix.
 */
public final class InvalidCredentialsFileException extends RuntimeException {

    public InvalidCredentialsFileException(String message, Throwable cause) {
        super(message, cause);
    }

    public InvalidCredentialsFileException(String message) {
        super(message);
    }
}
