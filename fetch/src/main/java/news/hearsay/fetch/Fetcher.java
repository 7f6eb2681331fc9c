package news.hearsay.fetch;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and feeds. Each address is checked before it is connected to, the connection is made to the very
 * address that was checked, and each response is limited in size and time. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final GuardedClient client;
    private final @Nullable RobotsCache robots;
    private final HostSlots slots;
    private final InstantSource clock;
    private volatile boolean closed;

    /** Creates a fetcher that trusts the authorities of the JDK. */
    public Fetcher(FetchSettings settings) {
        this(settings, HostResolver.SYSTEM, defaultTls(), InstantSource.system());
    }

    /** @param resolver what looks up hosts; its answers are checked like any other */
    Fetcher(FetchSettings settings, HostResolver resolver, SSLContext tls, InstantSource clock) {
        this.settings = settings;
        this.client = new GuardedClient(settings, resolver, tls);
        this.robots = settings.obeyRobots() ? new RobotsCache(new RobotsFile(client, settings.limits()), clock) : null;
        this.slots = new HostSlots(settings.limits(), settings.timeouts().queue());
        this.clock = clock;
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    /**
     * Fetches one address, and waits until it is complete. No property of the address, the network or the server makes
     * it throw an exception.
     */
    public Fetched fetch(FetchRequest request) {
        Visit visit = new Visit(request);
        try {
            return visit.run();
        } catch (RefusedException e) {
            return e.result(
                    visit.at == null
                            ? Shown.of(request.address())
                            : visit.at.uri().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RefusedException(FetchProblem.STOPPING, "the fetch was interrupted")
                    .result(Shown.of(request.address()));
        }
    }

    /** Ends the fetcher: later requests are refused. */
    @Override
    public void close() {
        closed = true;
    }

    /** One fetch with its redirects. Not thread-safe. */
    private final class Visit {

        private final FetchRequest request;
        private final Redirects redirects = new Redirects(settings.limits().maxRedirects());
        private @Nullable FetchAddress at;

        private Visit(FetchRequest request) {
            this.request = request;
        }

        private Fetched run() throws RefusedException, InterruptedException {
            if (closed) {
                throw new RefusedException(FetchProblem.STOPPING, "the program is stopping");
            }
            FetchAddress address = FetchAddress.parse(request.address());
            try (HostSlots.Slot _ = slots.any()) {
                long end = System.nanoTime() + settings.timeouts().total().toNanos();
                while (true) {
                    at = address;
                    Duration crawlDelay;
                    RawResponse response;
                    try (HostSlots.Slot _ = slots.of(address.host())) {
                        crawlDelay = robots == null ? null : robots.check(address, end);
                        response = client.get(address, headers(), limit(), end);
                    }
                    if (!Redirects.isRedirect(response)) {
                        Instant now = clock.instant();
                        return new ResponseReading(request.validators(), settings.limits())
                                .read(
                                        address,
                                        redirects.movedTo(),
                                        response,
                                        PacingHeaders.of(response, now, crawlDelay));
                    }
                    address = redirects.follow(address, response);
                }
            }
        }

        private HttpExchange.BodyLimit limit() {
            return new HttpExchange.BodyLimit(settings.limits().maxSize(), false);
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Accept", request.accept());
            headers.put("Accept-Encoding", Decompression.ACCEPTED);
            Validators validators = request.validators();
            if (validators.etag() != null) {
                headers.put("If-None-Match", validators.etag());
            }
            if (validators.lastModified() != null) {
                headers.put("If-Modified-Since", validators.lastModified());
            }
            return headers;
        }
    }
}
