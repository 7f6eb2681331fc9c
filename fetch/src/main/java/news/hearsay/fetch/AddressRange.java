package news.hearsay.fetch;

import java.net.InetAddress;

/**
 * A range of IP addresses: those that share the first bits with a network address.
 *
 * @param network the first address
 * @param prefix the number of bits that the addresses share
 */
public record AddressRange(InetAddress network, int prefix) {

    /** Checks the prefix. */
    public AddressRange {
        if (prefix < 0 || prefix > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "/%d is not a prefix length of %s".formatted(prefix, network.getHostAddress()));
        }
    }

    /**
     * Parses CIDR notation.
     *
     * @param cidr such as {@code 127.0.0.0/8}, {@code fd00::/8} or, for one address, {@code 192.0.2.1}
     * @throws IllegalArgumentException if it is neither
     */
    public static AddressRange parse(String cidr) {
        String text = cidr.strip();
        int slash = text.indexOf('/');
        InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int prefix = slash < 0 ? network.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new AddressRange(network, prefix);
    }

    /** Whether the address is in the range. */
    public boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (own[i] != other[i]) {
                return false;
            }
        }
        int rest = prefix % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest) & 0xff;
        return rest == 0 || (own[whole] & mask) == (other[whole] & mask);
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
