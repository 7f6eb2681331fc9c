package news.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Fetchers with short limits that may connect to 127.0.0.1, but to no other address of the machine. */
final class TestFetchers {

    static final int MAX_SIZE = 1 << 20;
    static final int MAX_HEADER_SIZE = 32 * 1024;

    /** Longer than any fetch of these tests may take. */
    static final Duration LONGEST = Duration.ofSeconds(8);

    private static final List<AddressRange> ALLOWED = List.of(AddressRange.parse("127.0.0.1"));

    private TestFetchers() {}

    static FetchSettings settings() {
        return settings(new FetchSettings.Limits(MAX_SIZE, 20, MAX_HEADER_SIZE, 20_000, 5, 20, 2));
    }

    static FetchSettings settings(FetchSettings.Limits limits) {
        return settings(
                limits,
                new FetchSettings.Timeouts(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(800),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5)));
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
