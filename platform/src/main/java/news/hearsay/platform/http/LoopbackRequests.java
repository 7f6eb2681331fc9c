package news.hearsay.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Decides whether a request comes from this machine. Metrics and other internals are shown to such requests only. */
public final class LoopbackRequests {

    private LoopbackRequests() {}

    /**
     * Whether a client on this machine sent the request.
     *
     * <p>Behind a local proxy every client appears local, so requests with forwarding headers ({@code Forwarded} of RFC
     * 7239, or {@code X-Forwarded-For}) are not trusted.
     */
    public static boolean isLocal(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() && !isForwarded(request);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    }
}
