package news.hearsay.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Decides which IP addresses may be connected to. */
final class AddressGuard {

    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");
    private static final int EMBEDDED_AT = 12;

    private final List<AddressRange> allowed;

    /** @param allowed ranges that may be connected to although they are not public */
    AddressGuard(List<AddressRange> allowed) {
        this.allowed = allowed;
    }

    /**
     * Checks an address.
     *
     * @param host the host to which it belongs, for the message
     * @throws RefusedException if it may not be connected to
     */
    void check(String host, InetAddress address) throws RefusedException {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return;
        }
        InetAddress reached = reached(address);
        String use = allowed.stream().anyMatch(range -> range.contains(reached))
                ? ""
                : SpecialRange.useOf(reached).orElse("");
        if (!use.isEmpty()) {
            String shown = address.getHostAddress();
            throw new RefusedException(
                    FetchProblem.ADDRESS_NOT_PUBLIC,
                    host.equals(shown)
                            ? "%s is %s".formatted(shown, use)
                            : "%s is at %s, %s".formatted(host, shown, use));
        }
    }

    /** The address that is reached through NAT64, otherwise the address itself. Java unwraps IPv4-mapped addresses. */
    private static InetAddress reached(InetAddress address) {
        if (!(address instanceof Inet6Address) || !NAT64.contains(address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, EMBEDDED_AT, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
