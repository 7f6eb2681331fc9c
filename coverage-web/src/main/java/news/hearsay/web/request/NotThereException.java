package news.hearsay.web.request;

/** What was asked for does not exist. The message says what. */
public final class NotThereException extends RuntimeException {

    private final String parameter;

    /** Of a kind of thing, such as thread. */
    public NotThereException(String kind) {
        this(kind, "id");
    }

    private NotThereException(String kind, String parameter) {
        super("there is no such " + kind, null, false, false);
        this.parameter = parameter;
    }

    /** Of an article; or, where it is there, of the revision that was asked for. */
    public static NotThereException article(boolean isThere) {
        return isThere
                ? new NotThereException("revision of this article", "revision")
                : new NotThereException("article");
    }

    /** Which parameter asked for it. */
    String parameter() {
        return parameter;
    }
}
