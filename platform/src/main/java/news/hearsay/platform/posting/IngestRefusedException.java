package news.hearsay.platform.posting;

/** Ingest refuses a request as a whole, and will refuse it again: the key is missing or wrong, for example. */
public class IngestRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    IngestRefusedException(String message) {
        super(message);
    }
}
