package news.hearsay.feeds.work;

/** Ingest can't be reached, or accepts articles later. */
class IngestBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    IngestBusyException() {
        super("ingest accepts no articles at the moment");
    }
}
