package news.hearsay.standalone;

/** A command can't do what it was asked. The message is one line for the user: what is wrong and what to do. */
final class CommandFailedException extends RuntimeException {

    CommandFailedException(String message) {
        super(message);
    }

    CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
