package news.hearsay.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a request comes from this machine. Metrics and other internals are shown to such requests only. */
public final class LoopbackRequests {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "[::1]", "[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1");
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

    private LoopbackRequests() {}

    /**
     * Whether a client on this machine sent the request.
     *
     * <p>The page of another site whose name was rebound to 127.0.0.1 (DNS rebinding) sends the name of that site as
     * {@code Host}, so requests for other names are not trusted.
     *
     * <p>Behind a local proxy every client appears local, so requests with forwarding headers ({@code Forwarded} of RFC
     * 7239, or {@code X-Forwarded-For}) are not trusted.
     */
    public static boolean isLocal(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && isOwnName(request.getServerName())
                && !isForwarded(request);
    }

    /** Whether a name in {@code Host} is always one of this machine. */
    public static boolean isOwnName(String name) {
        return OWN_NAMES.contains(name) || LOOPBACK.matcher(name).matches();
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    }
}
