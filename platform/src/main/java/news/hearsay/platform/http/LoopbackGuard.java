package news.hearsay.platform.http;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a service that has no protection of its own from listening beyond loopback. It is made from
 * {@code server.address} before the server starts, so a refusal ends the start of the application; Spring Boot then
 * prints the fix, see {@link UnguardedFailureAnalyzer}.
 */
public final class LoopbackGuard {

    private final @Nullable InetAddress address;

    private LoopbackGuard(@Nullable InetAddress address) {
        this.address = address;
    }

    /**
     * Creates the guard of a service.
     *
     * @param address the value of {@code server.address}; null means all addresses of the machine
     */
    public static LoopbackGuard of(@Nullable InetAddress address) {
        return new LoopbackGuard(address);
    }

    /** Whether the service can be reached from this machine only. */
    public boolean isLoopback() {
        return address != null && address.isLoopbackAddress();
    }

    /** The address that the service listens on, for messages. */
    public String address() {
        return address == null ? "all addresses" : address.getHostAddress();
    }

    /**
     * Call this if the configuration contains nothing that makes it safe to listen beyond loopback.
     *
     * @param risk what would happen otherwise, such as "anyone could read"
     * @param fix the setting that allows it, such as "set hearsay.coverage.web.open=true to allow this"
     * @throws UnguardedException if the address is not a loopback address
     */
    public void requireLoopback(String risk, String fix) {
        if (!isLoopback()) {
            throw new UnguardedException(address(), risk, fix);
        }
    }
}
