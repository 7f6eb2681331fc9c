package news.hearsay.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The settings of a {@link Fetcher}.
 *
 * @param userAgent the value of {@code User-Agent}; see {@link #userAgent(String)}
 * @param obeyRobots whether robots.txt decides what may be fetched
 * @param allowedRanges ranges of addresses that may be connected to although they are not public
 * @param blockedPorts ports that are never connected to
 * @param limits the limits of size and number
 * @param timeouts the limits of time
 */
public record FetchSettings(
        String userAgent,
        boolean obeyRobots,
        List<AddressRange> allowedRanges,
        Set<Integer> blockedPorts,
        Limits limits,
        Timeouts timeouts) {

    /** Ports of other protocols that a browser does not connect to either, as far as a news site could not use them. */
    public static final Set<Integer> BLOCKED_PORTS = Set.of(
            7, 9, 19, 20, 21, 22, 23, 25, 37, 53, 69, 110, 111, 113, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
            465, 512, 513, 514, 515, 548, 587, 636, 989, 990, 993, 995, 1433, 1723, 2049, 3306, 3389, 3659, 4045, 5060,
            5061, 5432, 6000, 6379, 6566, 9092, 9200, 11211, 27017);

    /** Copies the collections. */
    public FetchSettings {
        allowedRanges = List.copyOf(allowedRanges);
        blockedPorts = Set.copyOf(blockedPorts);
    }

    /**
     * The limits of size and number.
     *
     * @param maxSize the largest body in bytes, both as sent and decompressed
     * @param maxRatio the largest ratio of the decompressed to the compressed size
     * @param maxHeaderSize the largest size of status line and headers in bytes
     * @param minRate the bytes of the body that the server has to send a second, on average
     * @param maxRedirects the number of redirects that are followed
     * @param maxConcurrent the number of fetches at the same time; each may hold {@code maxSize} bytes
     * @param maxConcurrentPerHost the number of fetches from one host at the same time
     */
    public record Limits(
            int maxSize,
            int maxRatio,
            int maxHeaderSize,
            int minRate,
            int maxRedirects,
            int maxConcurrent,
            int maxConcurrentPerHost) {

        /** The default limits. */
        public static final Limits DEFAULT = new Limits(5 * 1024 * 1024, 100, 64 * 1024, 1024, 5, 8, 2);
    }

    /**
     * The limits of time.
     *
     * @param connect how long looking up the host, connecting to one address and the TLS handshake may take, each
     * @param headers how long the server may take until the last header
     * @param idle the longest pause between two reads of the body; also the time before {@code minRate} counts. A
     *     server that states that it closes the connection has a hundredth of it to do so.
     * @param total how long one fetch may take with all redirects and robots.txt, without waiting for other fetches
     * @param queue how long a fetch may wait for other ones, altogether
     */
    public record Timeouts(Duration connect, Duration headers, Duration idle, Duration total, Duration queue) {

        /** The default timeouts. */
        public static final Timeouts DEFAULT = new Timeouts(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }

    /** Returns the default settings, which allow public addresses only. */
    public static FetchSettings defaults(String contact) {
        return new FetchSettings(userAgent(contact), true, List.of(), BLOCKED_PORTS, Limits.DEFAULT, Timeouts.DEFAULT);
    }

    /** Returns a copy that also allows these ranges. */
    public FetchSettings allowing(AddressRange... ranges) {
        return new FetchSettings(userAgent, obeyRobots, List.of(ranges), blockedPorts, limits, timeouts);
    }

    /**
     * Returns a User-Agent that states the program and its operator.
     *
     * @param contact a URL or mail address of the operator; blank if there is none
     */
    public static String userAgent(String contact) {
        String printable = contact.replaceAll("[^\\x21-\\x7e]", "");
        return printable.isEmpty() ? "Hearsay/0.1" : "Hearsay/0.1 (+" + printable + ")";
    }
}
