package news.hearsay.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.HttpResponse;

/** Sends single requests behind the guard; follows no redirects. Thread-safe. */
final class GuardedClient {

    private final FetchSettings settings;
    private final HostLookup lookup;
    private final Connector connector;
    private final HttpExchange exchange;

    GuardedClient(FetchSettings settings, HostResolver resolver, SSLContext tls) {
        AddressGuard guard = new AddressGuard(settings.allowedRanges());
        this.settings = settings;
        this.lookup = new HostLookup(resolver, guard);
        this.connector = new Connector(guard, tls, settings.timeouts().connect());
        this.exchange = new HttpExchange(settings);
    }

    /**
     * Sends one GET request. The host is looked up once, and the connection is made to an address that was checked.
     *
     * @param end the time of {@link System#nanoTime} at which the fetch ends
     */
    RawResponse get(FetchAddress address, Map<String, String> headers, ResponseBody.Limit limit, long end)
            throws RefusedException, InterruptedException {
        address.requirePort(settings.blockedPorts());
        TransferLimits limits = new TransferLimits(settings, end);
        List<InetAddress> targets = lookup.addresses(address, limits);
        return exchange.get(address, headers, limit, connector.connect(address, targets, limits), limits);
    }

    /**
     * Sends one POST request. The host is looked up once, and the connection is made to an address that was checked.
     *
     * @param end the time of {@link System#nanoTime} at which the exchange ends
     */
    HttpResponse post(FetchAddress address, Map<String, String> headers, byte[] content, long end)
            throws RefusedException, InterruptedException {
        address.requirePort(settings.blockedPorts());
        TransferLimits limits = new TransferLimits(settings, end);
        List<InetAddress> targets = lookup.addresses(address, limits);
        return exchange.post(address, headers, content, connector.connect(address, targets, limits), limits);
    }
}
