package news.hearsay.events;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a URL, in which two links to the same page are equal. {@link URI#normalize} does part of it,
 * but does not accept a host that is not ASCII.
 */
final class CanonicalUrl {

    /** The authority without user and password. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>.*?)(:(?<port>\\d*))?", Pattern.DOTALL);

    private static final Pattern DNS_NAME = Pattern.compile("[a-z0-9._-]+");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    private CanonicalUrl() {}

    /** Returns the canonical form. A URL without scheme or host is returned unchanged; never throws. */
    static URI of(URI url, AddressRules rules) {
        if (url.isOpaque() || url.getScheme() == null || url.getRawAuthority() == null) {
            return url;
        }
        URI normal = url.normalize();
        String scheme = normal.getScheme().toLowerCase(Locale.ROOT);
        String authority = normal.getRawAuthority();
        Matcher parts = HOST_AND_PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!parts.matches() || !isHost(parts.group("host"))) {
            return url;
        }
        String host = host(parts.group("host"));
        String query = query(host, normal.getRawQuery() == null ? "" : normal.getRawQuery(), rules);
        String page = scheme + "://" + host + port(scheme, parts.group("port")) + path(normal.getRawPath());
        try {
            return new URI(query.isEmpty() ? page : page + "?" + query);
        } catch (URISyntaxException e) {
            return url;
        }
    }

    /** A colon that precedes no port is part of an IPv6 address; otherwise the text is not a host. */
    private static boolean isHost(String host) {
        return !host.isEmpty() && (host.startsWith("[") || host.indexOf(':') < 0);
    }

    /** Returns nothing for the default port of the scheme. */
    private static String port(String scheme, @Nullable String port) {
        boolean usual = port == null || port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        return usual ? "" : ":" + port;
    }

    private static String host(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        try {
            String ascii = IDN.toASCII(lower).toLowerCase(Locale.ROOT);
            return DNS_NAME.matcher(ascii).matches() ? ascii : encoded(lower);
        } catch (IllegalArgumentException e) {
            return encoded(lower);
        }
    }

    private static String path(String path) {
        String rest = path;
        while (rest.startsWith("/../") || rest.equals("/..")) {
            rest = rest.substring("/..".length());
        }
        int end = rest.length();
        while (end > 0 && rest.charAt(end - 1) == '/') {
            end--;
        }
        return encoded(rest.substring(0, end));
    }

    private static String query(String host, String query, AddressRules rules) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !rules.drop(host, parameter))
                .map(CanonicalUrl::encoded)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Percent-encodes only the characters that require it, with upper-case digits (RFC 3986, section 6.2.2). */
    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); ) {
            int codePoint = part.codePointAt(i);
            if (codePoint == '%' && i + 2 < part.length()) {
                appendOctet(encoded, Integer.parseInt(part, i + 1, i + 3, 16)); // URI has checked the digits
                i += 3;
                continue;
            }
            if (codePoint < 128) {
                encoded.append((char) codePoint);
            } else {
                for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    appendPercent(encoded, octet & 0xFF);
                }
            }
            i += Character.charCount(codePoint);
        }
        return encoded.toString();
    }

    private static void appendOctet(StringBuilder encoded, int octet) {
        if (octet < 128 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0)) {
            encoded.append((char) octet);
        } else {
            appendPercent(encoded, octet);
        }
    }

    private static void appendPercent(StringBuilder encoded, int octet) {
        encoded.append('%').append(HEX.toHighHexDigit(octet)).append(HEX.toLowHexDigit(octet));
    }
}
