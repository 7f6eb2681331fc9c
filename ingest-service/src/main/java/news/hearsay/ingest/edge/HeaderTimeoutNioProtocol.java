package news.hearsay.ingest.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP/1.1 over NIO with two more limits, both on requests whose request line and headers are incomplete: how
 * long they may take in total, and how many there may be. Tomcat itself limits only the pause between two bytes, so a
 * client that sends one byte a second could keep a connection and its buffers for hours. A connection over a limit is
 * closed without a response. Tomcat creates this class by its name.
 */
public class HeaderTimeoutNioProtocol extends Http11NioProtocol {

    private final Map<SocketWrapperBase<?>, Long> incomplete = new ConcurrentHashMap<>();
    private long timeoutNanos = Long.MAX_VALUE;
    private int maxIncomplete = Integer.MAX_VALUE;

    /**
     * @param timeout how long the request line and headers of one request may take, from their first bytes
     * @param max how many requests may be incomplete at the same time
     */
    void limitHeaders(Duration timeout, int max) {
        timeoutNanos = timeout.toNanos();
        maxIncomplete = max;
    }

    @Override
    protected Processor createProcessor() {
        return new HeaderTimeoutProcessor(getAdapter());
    }

    private boolean mayContinue(SocketWrapperBase<?> socket) {
        long now = System.nanoTime();
        Long start = incomplete.putIfAbsent(socket, now);
        if (start != null) {
            return now - start <= timeoutNanos;
        }
        if (incomplete.size() > maxIncomplete) {
            incomplete.keySet().removeIf(SocketWrapperBase::isClosed);
        }
        return incomplete.size() <= maxIncomplete;
    }

    private final class HeaderTimeoutProcessor extends Http11Processor {

        HeaderTimeoutProcessor(Adapter adapter) {
            super(HeaderTimeoutNioProtocol.this, adapter);
        }

        @Override
        public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
            SocketState state = super.process(socket, event);
            // The service handles requests synchronously, so only a request with incomplete headers needs more input.
            if (state == SocketState.LONG && !isAsync() && mayContinue(socket)) {
                return state;
            }
            incomplete.remove(socket);
            return state == SocketState.LONG && !isAsync() ? SocketState.CLOSED : state;
        }
    }
}
