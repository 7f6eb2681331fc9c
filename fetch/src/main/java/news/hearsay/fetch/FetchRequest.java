package news.hearsay.fetch;

/**
 * What to fetch.
 *
 * @param address the address as the user wrote it; http or https
 * @param accept the value of {@code Accept}
 * @param validators the validators of an earlier response; {@link Validators#NONE} to fetch in any case
 */
public record FetchRequest(String address, String accept, Validators validators) {

    private static final String PAGES = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8";
    private static final String FEEDS = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    /** Returns a request for a web page, which is not conditional. */
    public static FetchRequest page(String address) {
        return new FetchRequest(address, PAGES, Validators.NONE);
    }

    /** Returns a request for a feed. */
    public static FetchRequest feed(String address, Validators validators) {
        return new FetchRequest(address, FEEDS, validators);
    }
}
