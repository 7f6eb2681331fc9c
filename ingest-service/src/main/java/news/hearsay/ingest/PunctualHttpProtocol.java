package news.hearsay.ingest;

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
 * Tomcat's HTTP/1.1 over NIO with two more limits, on requests whose line and headers are not whole yet: how long they
 * may take in all, and how many there may be. Tomcat itself limits only the pause between two bytes, so that one byte a
 * second would keep a connection, and its buffers, for hours. A connection over a limit is closed without an answer.
 * Tomcat makes it by name.
 */
public class PunctualHttpProtocol extends Http11NioProtocol {

    private final Map<SocketWrapperBase<?>, Long> unfinished = new ConcurrentHashMap<>();
    private long timeoutNanos = Long.MAX_VALUE;
    private int maxUnfinished = Integer.MAX_VALUE;

    /**
     * How long the line and headers of one request may take from the first bytes that came, and how many may be under
     * way.
     */
    void limitHeaders(Duration timeout, int atATime) {
        timeoutNanos = timeout.toNanos();
        maxUnfinished = atATime;
    }

    @Override
    protected Processor createProcessor() {
        return new Punctual(getAdapter());
    }

    private boolean mayGoOn(SocketWrapperBase<?> socket) {
        long now = System.nanoTime();
        Long begun = unfinished.putIfAbsent(socket, now);
        if (begun != null) {
            return now - begun <= timeoutNanos;
        }
        if (unfinished.size() > maxUnfinished) {
            unfinished.keySet().removeIf(SocketWrapperBase::isClosed);
        }
        return unfinished.size() <= maxUnfinished;
    }

    private final class Punctual extends Http11Processor {

        Punctual(Adapter adapter) {
            super(PunctualHttpProtocol.this, adapter);
        }

        @Override
        public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
            SocketState state = super.process(socket, event);
            // The service answers synchronously: a request that needs more from its socket has not shown its headers
            // yet.
            if (state == SocketState.LONG && !isAsync() && mayGoOn(socket)) {
                return state;
            }
            unfinished.remove(socket);
            return state == SocketState.LONG && !isAsync() ? SocketState.CLOSED : state;
        }
    }
}
