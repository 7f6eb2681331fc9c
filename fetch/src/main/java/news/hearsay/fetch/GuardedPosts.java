package news.hearsay.fetch;

import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Sends POST requests behind the guard of the {@link Fetcher}: each address is checked, and the connection is made to
 * the very address that was checked. Redirects are not followed, and bodies of responses are not read. Thread-safe.
 */
public final class GuardedPosts {

    private final FetchSettings settings;
    private final GuardedClient client;
    private final HostSlots slots;

    /** Creates the sender. It trusts the authorities of the JDK. */
    public GuardedPosts(FetchSettings settings) {
        this(settings, HostResolver.SYSTEM, defaultTls());
    }

    /** @param resolver what looks up hosts; its answers are checked like any other */
    GuardedPosts(FetchSettings settings, HostResolver resolver, SSLContext tls) {
        this.settings = settings;
        this.client = new GuardedClient(settings, resolver, tls);
        this.slots = new HostSlots(settings.limits());
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    /**
     * Sends one request and waits for the answer. No property of the address, the network or the server makes it throw
     * an exception.
     *
     * @param address the http or https URL as the user wrote it
     * @param headers the headers besides {@code Host}, {@code User-Agent}, {@code Connection} and
     *     {@code Content-Length}
     * @param content the body of the request
     */
    public Posted post(String address, Map<String, String> headers, byte[] content) {
        try {
            FetchAddress to = FetchAddress.parse(address);
            long queueEnd = System.nanoTime() + settings.timeouts().queue().toNanos();
            try (HostSlots.Slot _ =
                    slots.acquire(to.host(), queueEnd, settings.timeouts().queue())) {
                long end = System.nanoTime() + settings.timeouts().total().toNanos();
                return new Posted.Answered(
                        client.post(to, headers, content, end).getCode());
            }
        } catch (RefusedException e) {
            return new Posted.Refused(e.problem(), e.detail());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Posted.Refused(FetchProblem.STOPPING, "the request was interrupted");
        }
    }
}
