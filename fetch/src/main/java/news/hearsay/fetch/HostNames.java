package news.hearsay.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the host part of an address. */
final class HostNames {

    private static final Pattern DOTTED_DECIMAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    /** IDNA 2003 replaces or drops them, and IDNA 2008 keeps them: another host. */
    private static final Pattern DEVIATION = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d]");

    private static final int MAX_LENGTH = 253;

    private HostNames() {}

    /**
     * Returns the host in lower-case ASCII, without a final dot. An IP address stays in brackets if it is IPv6.
     *
     * @param host the host as written, with the brackets of an IPv6 address
     * @throws RefusedException if it is not a host, or an IP address in an unusual spelling
     */
    static String ascii(String host) throws RefusedException {
        if (host.startsWith("[")) {
            return bracketed(host);
        }
        if (host.indexOf('%') >= 0) {
            throw ambiguous(host, "contains percent-encoded characters or an IPv6 zone");
        }
        if (DEVIATION.matcher(host).find()) {
            throw ambiguous(
                    host, "contains a letter that programs read differently; write the host in ASCII, as xn--…");
        }
        String ascii = toAscii(host);
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches() && !DOTTED_DECIMAL.matcher(ascii).matches()) {
            throw ambiguous(host, "is an IP address in an unusual spelling");
        }
        return ascii;
    }

    private static String toAscii(String host) throws RefusedException {
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (!bare.isEmpty() && bare.length() <= MAX_LENGTH && !("." + bare).contains("..") && !bare.endsWith(".")) {
                return bare;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw new RefusedException(FetchProblem.INVALID_ADDRESS, "the address has no valid host");
    }

    private static String bracketed(String host) throws RefusedException {
        if (host.indexOf('%') >= 0) {
            throw ambiguous(host, "contains an IPv6 zone");
        }
        try {
            String literal = host.substring(1, host.length() - 1);
            Inet6Address.ofLiteral(literal);
            return host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(FetchProblem.INVALID_ADDRESS, "the host is not an IPv6 address");
        }
    }

    private static RefusedException ambiguous(String host, String why) {
        return new RefusedException(FetchProblem.AMBIGUOUS_HOST, "the host %s %s".formatted(Shown.of(host), why));
    }
}
