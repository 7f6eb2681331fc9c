package news.hearsay.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Ranges that are not publicly reachable, by IANA's registries of special-purpose addresses (RFC 6890), and addresses
 * at which clouds serve metadata.
 *
 * @param range the range
 * @param use what it is for, with an article
 */
record SpecialRange(AddressRange range, String use) {

    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    private static final List<SpecialRange> ALL = List.of(
            of("0.0.0.0/8", "an address of this network"),
            of("10.0.0.0/8", "a private address"),
            of("100.100.100.200/32", "the metadata address of a cloud"),
            of("100.64.0.0/10", "a shared address of a carrier (CGNAT)"),
            of("127.0.0.0/8", "a loopback address"),
            of("168.63.129.16/32", "the metadata address of a cloud"),
            of("169.254.169.254/32", "the metadata address of a cloud"),
            of("169.254.170.2/32", "the metadata address of a cloud"),
            of("169.254.0.0/16", "a link-local address"),
            of("172.16.0.0/12", "a private address"),
            of("192.0.0.192/32", "the metadata address of a cloud"),
            of("192.0.0.0/24", "an address for protocols"),
            of("192.0.2.0/24", "an address for documentation"),
            of("192.88.99.0/24", "an address of 6to4 relays"),
            of("192.168.0.0/16", "a private address"),
            of("198.18.0.0/15", "an address for benchmarks"),
            of("198.51.100.0/24", "an address for documentation"),
            of("203.0.113.0/24", "an address for documentation"),
            of("224.0.0.0/4", "a multicast address"),
            of("255.255.255.255/32", "the broadcast address"),
            of("240.0.0.0/4", "a reserved address"),
            of("::/128", "the unspecified address"),
            of("::1/128", "a loopback address"),
            of("::/96", "an IPv4-compatible address"),
            of("64:ff9b:1::/48", "an address of a local NAT64"),
            of("100::/64", "a discard-only address"),
            of("2001::/32", "a Teredo address"),
            of("2001::/23", "an address for protocols"),
            of("2001:db8::/32", "an address for documentation"),
            of("2002::/16", "a 6to4 address"),
            of("3fff::/20", "an address for documentation"),
            of("fd00:ec2::254/128", "the metadata address of a cloud"),
            of("fd20:ce::254/128", "the metadata address of a cloud"),
            of("fc00::/7", "a unique-local address"),
            of("fe80::/10", "a link-local address"),
            of("fec0::/10", "a site-local address"),
            of("ff00::/8", "a multicast address"));

    /** Returns what an address is for that is not publicly reachable; empty if it is. */
    static Optional<String> useOf(InetAddress address) {
        for (SpecialRange special : ALL) {
            if (special.range.contains(address)) {
                return Optional.of(special.use);
            }
        }
        return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)
                ? Optional.of("a reserved address")
                : Optional.empty();
    }

    private static SpecialRange of(String range, String use) {
        return new SpecialRange(AddressRange.parse(range), use);
    }
}
