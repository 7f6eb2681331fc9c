package news.hearsay.standalone.cli;

/** A command fails. The message is one line for the user: what is wrong and how to fix it. */
public final class CommandFailedException extends RuntimeException {

    public CommandFailedException(String message) {
        super(message);
    }

    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
