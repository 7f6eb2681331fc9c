package news.hearsay.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Whether a request comes from this machine, to which what a service tells of its inside is shown. */
public final class LoopbackRequests {

    private LoopbackRequests() {}

    /** Through a proxy on this machine everybody would look near: what says that it was forwarded (RFC 7239) is not. */
    public static boolean isLocal(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
