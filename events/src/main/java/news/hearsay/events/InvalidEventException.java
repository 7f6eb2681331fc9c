package news.hearsay.events;

/**
 * A record is not an event of the contract. The message names the field and what it requires. Decoding the record again
 * fails again.
 */
public final class InvalidEventException extends IllegalArgumentException {

    /** What is wrong with the record. */
    public enum Flaw {
        /** The headers are not those of a CloudEvent. */
        NOT_A_CLOUD_EVENT,
        /** An event of Hearsay of an unknown version. */
        UNKNOWN_VERSION,
        /** An event of a type that does not belong on its topic. */
        UNEXPECTED_TYPE,
        /** The data violates the schema of its type. */
        WRONG_DATA
    }

    private final Flaw flaw;

    /** Creates an exception with {@link Flaw#WRONG_DATA}. */
    public InvalidEventException(String message) {
        this(Flaw.WRONG_DATA, message);
    }

    /** Creates an exception with {@link Flaw#WRONG_DATA}. */
    public InvalidEventException(String message, Throwable cause) {
        this(Flaw.WRONG_DATA, message, cause);
    }

    public InvalidEventException(Flaw flaw, String message) {
        super(message);
        this.flaw = flaw;
    }

    public InvalidEventException(Flaw flaw, String message, Throwable cause) {
        super(message, cause);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
