package news.hearsay.coverage.web.request;

/** What was asked for does not exist. The message says what. */
public final class NotThereException extends RuntimeException {

    /** Of a kind of thing, such as thread. */
    public NotThereException(String kind) {
        super("there is no such " + kind, null, false, false);
    }
}
