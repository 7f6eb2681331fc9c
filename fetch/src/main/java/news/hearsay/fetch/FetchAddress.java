package news.hearsay.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address that was checked in form: no credentials, no fragment, a host in ASCII.
 *
 * @param uri the address, with the characters percent-encoded that RFC 3986 does not allow
 * @param host the host in lower case; an IPv6 address is in brackets
 * @param port the port, explicit or of the scheme
 */
record FetchAddress(URI uri, String host, int port) {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HIERARCHY = Pattern.compile("//([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([0-9]*))?");
    private static final int MAX_LENGTH = 4096;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_DIGITS = 5;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * Reads an address as a user or a site wrote it.
     *
     * @throws RefusedException if it is not such an address
     */
    static FetchAddress parse(String written) throws RefusedException {
        String text = written.strip();
        if (text.length() > MAX_LENGTH) {
            throw invalid("the address has more than %d characters".formatted(MAX_LENGTH));
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            throw invalid("the address contains control characters or a backslash");
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            throw invalid("the address %s has no scheme".formatted(Shown.of(text)));
        }
        boolean secure = scheme.group(1).equalsIgnoreCase("https");
        if (!secure && !scheme.group(1).equalsIgnoreCase("http")) {
            throw new RefusedException(FetchProblem.UNSUPPORTED_SCHEME, "the scheme is " + Shown.of(scheme.group(1)));
        }
        Matcher parts = HIERARCHY.matcher(scheme.group(2));
        if (!parts.matches()) {
            throw invalid("the address lacks // after its scheme");
        }
        return of(secure, parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
    }

    private static FetchAddress of(boolean secure, String authority, String path, String query)
            throws RefusedException {
        if (authority.indexOf('@') >= 0) {
            throw new RefusedException(
                    FetchProblem.CREDENTIALS_IN_ADDRESS, "the address contains a user name or a password");
        }
        Matcher hostAndPort = HOST_AND_PORT.matcher(authority);
        if (!hostAndPort.matches()) {
            throw invalid("the address has no valid host");
        }
        String host = HostNames.ascii(hostAndPort.group(1));
        int usual = secure ? HTTPS_PORT : HTTP_PORT;
        int port = port(hostAndPort.group(2), usual);
        String text = (secure ? "https://" : "http://")
                + host
                + (port == usual ? "" : ":" + port)
                + (path.isEmpty() ? "/" : UriEncoding.encode(path))
                + UriEncoding.encode(query);
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null) {
                throw invalid("the address has no valid host");
            }
            return new FetchAddress(uri, host, port);
        } catch (URISyntaxException e) {
            throw invalid("the address is not a URL: " + Shown.of(e.getReason()));
        }
    }

    private static int port(@Nullable String digits, int usual) throws RefusedException {
        if (digits == null || digits.isEmpty()) {
            return usual;
        }
        int port = digits.length() > MAX_PORT_DIGITS ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > MAX_PORT) {
            throw invalid("the port is not between 1 and %d".formatted(MAX_PORT));
        }
        return port;
    }

    /**
     * Resolves the target of a redirect.
     *
     * @throws RefusedException if it is not an address that may be fetched
     */
    FetchAddress resolve(String location) throws RefusedException {
        String target = location.strip();
        if (target.indexOf('\\') >= 0) {
            throw invalid("the address contains a backslash, which programs read differently");
        }
        if (SCHEME.matcher(target).matches()) {
            return parse(target);
        }
        if (target.startsWith("//")) {
            return parse(uri.getScheme() + ":" + target);
        }
        if (target.startsWith("?")) {
            return parse(origin() + uri.getRawPath() + target);
        }
        try {
            return parse(uri.resolve(UriEncoding.encode(target)).toString());
        } catch (IllegalArgumentException e) {
            throw invalid("the address is not a URL");
        }
    }

    /** @throws RefusedException if the port is one of the blocked ones */
    void requirePort(Set<Integer> blocked) throws RefusedException {
        if (blocked.contains(port)) {
            throw new RefusedException(FetchProblem.PORT_BLOCKED, "the port %d is blocked".formatted(port));
        }
    }

    /** Scheme, host and port. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    /** What the request line names: path and query. */
    String requestTarget() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** The IP address, if the host is one. */
    Optional<InetAddress> literal() {
        if (host.startsWith("[")) {
            return Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
        }
        char last = host.charAt(host.length() - 1);
        int dot = host.lastIndexOf('.');
        boolean isNumber =
                Character.isDigit(last) && host.substring(dot + 1).chars().allMatch(Character::isDigit);
        return isNumber ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    private static RefusedException invalid(String detail) {
        return new RefusedException(FetchProblem.INVALID_ADDRESS, detail);
    }
}
