package news.hearsay.ingest.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads and discards the rest of a request body after the response is written, so the client receives the response
 * instead of a connection reset. Tomcat by itself limits only how many bytes it discards, not for how long: a client
 * that sends one byte a second could keep a connection for days.
 */
final class DrainRequestBodyValve extends ValveBase {

    private final long maxBytes;
    private final Duration maxTime;

    /**
     * @param maxBytes how many bytes are discarded
     * @param maxTime for how long; then the connection is closed
     */
    DrainRequestBodyValve(long maxBytes, Duration maxTime) {
        super(true);
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        // A client that still waits for "100 Continue" sends nothing more.
        if (request.isAsync()
                || request.isFinished()
                || request.getCoyoteRequest().hasExpectation()) {
            return;
        }
        response.finishResponse();
        if (!drain(request.getCoyoteRequest())) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** @return whether the end of the body was reached */
    private boolean drain(org.apache.coyote.Request request) {
        long end = System.nanoTime() + maxTime.toNanos();
        long left = maxBytes;
        DiscardingHandler discarded = new DiscardingHandler();
        try {
            while (left > 0 && System.nanoTime() < end) {
                int n = request.doRead(discarded);
                if (n < 0) {
                    return true;
                }
                left -= n;
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    /** Accepts what was read without copying it. */
    private static final class DiscardingHandler implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
