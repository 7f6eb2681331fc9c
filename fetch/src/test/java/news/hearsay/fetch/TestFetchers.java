package news.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * Fetchers that may connect to 127.0.0.1, but to no other address of the machine. Their limits of size are small. Their
 * limits of time are ample, so that a busy machine exceeds none of them, but for the one that a test is about.
 */
final class TestFetchers {

    static final int MAX_SIZE = 1 << 20;
    static final int MAX_HEADER_SIZE = 32 * 1024;

    static final Duration AMPLE = Duration.ofMinutes(2);

    /** Longer than any fetch of these tests may take: it takes longer only if it waits for an ample limit. */
    static final Duration LONGEST = AMPLE.dividedBy(2);

    static final FetchSettings.Timeouts AMPLE_TIMEOUTS = new FetchSettings.Timeouts(AMPLE, AMPLE, AMPLE, AMPLE, AMPLE);

    private static final List<AddressRange> ALLOWED = List.of(AddressRange.parse("127.0.0.1"));

    private TestFetchers() {}

    static FetchSettings settings() {
        return settings(AMPLE_TIMEOUTS);
    }

    /** Returns settings in which the limit of time is short that a server with this problem exceeds. */
    static FetchSettings settings(FetchProblem problem) {
        return settings(
                switch (problem) {
                    case CONNECT_TIMEOUT, UNKNOWN_HOST ->
                        new FetchSettings.Timeouts(Duration.ofSeconds(2), AMPLE, AMPLE, AMPLE, AMPLE);
                    case HEADERS_TOO_SLOW, ROBOTS_UNREACHABLE ->
                        new FetchSettings.Timeouts(AMPLE, Duration.ofSeconds(3), AMPLE, AMPLE, AMPLE);
                    case BODY_TOO_SLOW ->
                        new FetchSettings.Timeouts(AMPLE, AMPLE, Duration.ofMillis(800), AMPLE, AMPLE);
                    case TOO_LONG ->
                        new FetchSettings.Timeouts(AMPLE, AMPLE, Duration.ofSeconds(2), Duration.ofSeconds(4), AMPLE);
                    default -> AMPLE_TIMEOUTS;
                });
    }

    private static FetchSettings settings(FetchSettings.Timeouts timeouts) {
        return settings(new FetchSettings.Limits(MAX_SIZE, 20, MAX_HEADER_SIZE, 20_000, 5, 20, 2), timeouts);
    }

    static FetchSettings settings(FetchSettings.Limits limits, FetchSettings.Timeouts timeouts) {
        return new FetchSettings(
                FetchSettings.userAgent("https://newsroom.example/bot"),
                true,
                ALLOWED,
                FetchSettings.BLOCKED_PORTS,
                limits,
                timeouts);
    }

    static Fetcher fetcher() {
        return fetcher(TestFetchers::local);
    }

    static Fetcher fetcher(HostResolver resolver) {
        return fetcher(resolver, SSLContextHolder.DEFAULT);
    }

    static Fetcher fetcher(HostResolver resolver, SSLContext tls) {
        return new Fetcher(settings(), resolver, tls, InstantSource.system());
    }

    static Fetcher fetcher(FetchProblem problem, HostResolver resolver) {
        return fetcher(problem, resolver, SSLContextHolder.DEFAULT);
    }

    static Fetcher fetcher(FetchProblem problem, HostResolver resolver, SSLContext tls) {
        return new Fetcher(settings(problem), resolver, tls, InstantSource.system());
    }

    static Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(settings, TestFetchers::local, SSLContextHolder.DEFAULT, InstantSource.system());
    }

    /** Names below .test are at 127.0.0.1; nothing else is looked up. */
    static List<InetAddress> local(String host) throws UnknownHostException {
        if (host.endsWith(".test")) {
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        }
        throw new UnknownHostException(host);
    }

    static Fetched.Refused refused(Fetched result) {
        if (result instanceof Fetched.Refused refused) {
            return refused;
        }
        throw new AssertionError("was fetched: " + result);
    }

    static Fetched.Page page(Fetched result) {
        if (result instanceof Fetched.Page page) {
            return page;
        }
        throw new AssertionError("was not fetched: " + result);
    }

    private static final class SSLContextHolder {

        private static final SSLContext DEFAULT = create();

        private static SSLContext create() {
            try {
                return SSLContext.getDefault();
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
