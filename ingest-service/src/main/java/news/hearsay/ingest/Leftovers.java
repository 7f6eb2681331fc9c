package news.hearsay.ingest;

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
 * What a request still sends once it is answered, as when it was refused: it is passed over for a while, so that its
 * sender gets the answer and not a reset connection, but not for ever. Tomcat by itself bounds only how much it passes
 * over and not how long, so that one byte a second would keep a connection for days.
 */
final class Leftovers extends ValveBase {

    private final long bytes;
    private final Duration time;

    /**
     * @param bytes how many are passed over
     * @param time for how long; then the connection is closed
     */
    Leftovers(long bytes, Duration time) {
        super(true);
        this.bytes = bytes;
        this.time = time;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        // Who waits for "100 Continue" sends nothing more.
        if (request.isAsync()
                || request.isFinished()
                || request.getCoyoteRequest().hasExpectation()) {
            return;
        }
        response.finishResponse();
        if (!passOver(request.getCoyoteRequest())) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** @return whether the body has ended */
    private boolean passOver(org.apache.coyote.Request request) {
        long end = System.nanoTime() + time.toNanos();
        long left = bytes;
        Passed passed = new Passed();
        try {
            while (left > 0 && System.nanoTime() < end) {
                int n = request.doRead(passed);
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

    /** Takes what was read without copying it. */
    private static final class Passed implements ApplicationBufferHandler {

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
