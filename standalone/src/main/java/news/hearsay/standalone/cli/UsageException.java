package news.hearsay.standalone.cli;

/** An argument that no command can use; the message states the fix. The exit status is that of a usage error. */
public final class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
