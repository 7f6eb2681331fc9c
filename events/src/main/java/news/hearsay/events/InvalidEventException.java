package news.hearsay.events;

/**
 * What was read is no event of the contract; the message names the field and what it needs. Reading it again won't
 * help.
 */
public final class InvalidEventException extends IllegalArgumentException {

    /** What is wrong with it. */
    public enum Flaw {
        /** its headers make no CloudEvent */
        NOT_A_CLOUD_EVENT,
        /** an event of Hearsay's, but of a version that is not known here */
        UNKNOWN_VERSION,
        /** an event of a kind that is not expected where it stands */
        UNEXPECTED_TYPE,
        /** its data breaks the schema of its type */
        WRONG_DATA
    }

    private final Flaw flaw;

    /** With {@link Flaw#WRONG_DATA}. */
    public InvalidEventException(String message) {
        this(Flaw.WRONG_DATA, message);
    }

    /** With {@link Flaw#WRONG_DATA}. */
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
