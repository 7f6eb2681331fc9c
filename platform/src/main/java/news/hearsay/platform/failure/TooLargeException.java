package news.hearsay.platform.failure;

/** An event would be larger than a record may be. */
public final class TooLargeException extends RuntimeException {

    /** @param bytes how large its value would be */
    public TooLargeException(String topic, int bytes, int limit) {
        super("an event of %d bytes for %s is over the limit of %d".formatted(bytes, topic, limit));
    }
}
