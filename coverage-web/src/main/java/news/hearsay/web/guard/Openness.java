package news.hearsay.web.guard;

import java.net.InetAddress;
import news.hearsay.web.WebProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Who may read: those on this machine; others only where that was said in so many words, for nobody is asked for a key.
 */
@Component
final class Openness {

    private static final Logger LOG = LoggerFactory.getLogger(Openness.class);

    private final boolean loopback;

    /** @throws OpenException if it would be open to others though nobody said so */
    Openness(WebProperties properties, ServerProperties server) {
        InetAddress address = server.getAddress();
        loopback = address != null && address.isLoopbackAddress();
        if (!loopback && !properties.open()) {
            throw new OpenException(address == null ? "all addresses" : address.getHostAddress());
        }
        if (!loopback) {
            LOG.info("Anyone who reaches this machine may read (hearsay.coverage.web.open)");
        }
    }

    /** Whether it is reached from this machine only, and not meant to be reached by another name. */
    boolean isLocal() {
        return loopback;
    }
}
