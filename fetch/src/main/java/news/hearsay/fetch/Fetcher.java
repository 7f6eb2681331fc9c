package news.hearsay.fetch;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
        this.robots = settings.obeyRobots() ? new RobotsCache(new RobotsFile(client), clock) : null;
        this.slots = new HostSlots(settings.limits());
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
        return fetch(request, Function.identity());
    }

    /**
     * Fetches one address and uses the result. Until it is used, the fetch counts as one of those that run at the same
     * time, so that no more documents than these are in memory. Exceptions of the use are passed on.
     *
     * @param use what is done with the result
     */
    public <T> T fetch(FetchRequest request, Function<Fetched, T> use) {
        Visit visit = new Visit(request);
        try (visit) {
            return use.apply(visit.run());
        }
    }

    /** Ends the fetcher: later requests are refused. */
    @Override
    public void close() {
        closed = true;
    }

    /** One fetch with its redirects. Not thread-safe. */
    private final class Visit implements AutoCloseable {

        private final FetchRequest request;
        private final Redirects redirects = new Redirects(settings.limits().maxRedirects());
        private long nanosToWait = settings.timeouts().queue().toNanos();
        private long nanosToFetch = settings.timeouts().total().toNanos();
        private @Nullable FetchAddress at;
        private HostSlots.@Nullable Slot slot;

        private Visit(FetchRequest request) {
            this.request = request;
        }

        private Fetched run() {
            try {
                if (closed) {
                    throw new RefusedException(FetchProblem.STOPPING, "the program is stopping");
                }
                return follow(FetchAddress.parse(request.address()));
            } catch (RefusedException e) {
                return e.result(
                        at == null ? Shown.of(request.address()) : at.uri().toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new RefusedException(FetchProblem.STOPPING, "the fetch was interrupted")
                        .result(Shown.of(request.address()));
            }
        }

        private Fetched follow(FetchAddress first) throws RefusedException, InterruptedException {
            FetchAddress address = first;
            while (true) {
                at = address;
                HostSlots.Slot place = place(address);
                slot = place;
                long start = System.nanoTime();
                long end = start + nanosToFetch;
                Duration crawlDelay = robots == null ? null : robots.check(address, end);
                RawResponse response = get(address, crawlDelay, end);
                nanosToFetch -= System.nanoTime() - start;
                place.releaseHost();
                if (!Redirects.isRedirect(response)) {
                    return new ResponseReading(request.validators())
                            .read(
                                    address,
                                    redirects.movedTo(),
                                    response,
                                    PacingHeaders.of(response, clock.instant(), crawlDelay));
                }
                close();
                address = redirects.follow(address, response);
            }
        }

        /** What a site demands counts also if the rest of the response is lost. */
        private RawResponse get(FetchAddress address, @Nullable Duration crawlDelay, long end)
                throws RefusedException, InterruptedException {
            try {
                return client.get(address, headers(), limit(), end);
            } catch (RefusedException e) {
                RawResponse head = e.response();
                throw e.with(
                        head == null
                                ? new Pacing(null, null, crawlDelay)
                                : PacingHeaders.of(head, clock.instant(), crawlDelay));
            }
        }

        /** The time of waiting counts by itself, not as time of the fetch. */
        private HostSlots.Slot place(FetchAddress address) throws RefusedException, InterruptedException {
            long start = System.nanoTime();
            try {
                return slots.acquire(
                        address.host(), start + nanosToWait, settings.timeouts().queue());
            } finally {
                nanosToWait -= System.nanoTime() - start;
            }
        }

        @Override
        public void close() {
            if (slot != null) {
                slot.close();
                slot = null;
            }
        }

        private ResponseBody.Limit limit() {
            return new ResponseBody.Limit(settings.limits().maxSize(), false);
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
