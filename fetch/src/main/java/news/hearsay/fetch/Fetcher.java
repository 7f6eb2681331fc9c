package news.hearsay.fetch;

/**
 * Fetches pages and feeds. Each address is checked before it is connected to, the connection is made to the very
 * address that was checked, and each response is limited in size and time. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;

    /** Creates a fetcher that trusts the authorities of the JDK. */
    public Fetcher(FetchSettings settings) {
        this.settings = settings;
    }

    /** Fetches one address, and waits until it is complete. Never throws an exception because of the server. */
    public Fetched fetch(FetchRequest request) {
        throw new UnsupportedOperationException(request + " " + settings);
    }

    /** Ends: later requests are refused. */
    @Override
    public void close() {}
}
