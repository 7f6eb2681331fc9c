package news.hearsay.platform.failure;

/** An event would exceed the size limit of records. */
public final class TooLargeException extends RuntimeException {

    /**
     * Creates the exception.
     *
     * @param bytes size of the event's value
     */
    public TooLargeException(String topic, int bytes, int limit) {
        super("an event of %d bytes for %s exceeds the limit of %d bytes".formatted(bytes, topic, limit));
    }
}
