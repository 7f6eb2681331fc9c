package news.hearsay.events;

/** What was read is no event of the contract; the message names the field and what it needs. Reading it again won't help. */
public final class InvalidEventException extends IllegalArgumentException {

    public InvalidEventException(String message) {
        super(message);
    }

    public InvalidEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
