package news.hearsay.fetch;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Checks addresses as far as the guard can without a request: their form, their port, and their host if it is an IP
 * address or a name of this machine. Other hosts are looked up when they are fetched. Thread-safe.
 */
public final class AddressCheck {

    private final AddressGuard guard;
    private final Set<Integer> blockedPorts;

    /** Creates a check with the settings of the fetcher. */
    public AddressCheck(FetchSettings settings) {
        this.guard = new AddressGuard(settings.allowedRanges());
        this.blockedPorts = settings.blockedPorts();
    }

    /** Checks an address as a user wrote it. */
    public CheckedAddress check(String written) {
        try {
            FetchAddress address = FetchAddress.parse(written);
            address.requirePort(blockedPorts);
            Optional<InetAddress> host =
                    isLocalhost(address.host()) ? Optional.of(InetAddress.ofLiteral("127.0.0.1")) : address.literal();
            if (host.isPresent()) {
                guard.check(address.host(), host.get());
            }
            return new CheckedAddress.Allowed(address.uri());
        } catch (RefusedException e) {
            return new CheckedAddress.Refused(e.problem(), e.detail());
        }
    }

    /** These names are always those of this machine (RFC 6761). */
    private static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
