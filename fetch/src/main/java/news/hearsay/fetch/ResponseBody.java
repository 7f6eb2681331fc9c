package news.hearsay.fetch;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.util.Timeout;

/** Reads the body of a response. Thread-safe. */
final class ResponseBody {

    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;
    /** A server that states that it closes the connection has one of so many parts of the idle timeout to do so. */
    private static final int PARTS_OF_IDLE = 100;

    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);

    private final Decompression decompression;
    private final Timeout untilClosed;

    ResponseBody(FetchSettings settings) {
        this.decompression = new Decompression(settings.limits());
        this.untilClosed =
                Timeout.ofMilliseconds(Math.max(1, settings.timeouts().idle().toMillis() / PARTS_OF_IDLE));
    }

    /**
     * How much of a body is read.
     *
     * @param bytes the largest number of bytes as sent
     * @param truncates whether the rest is ignored; otherwise a larger body is refused
     */
    record Limit(int bytes, boolean truncates) {}

    /**
     * Returns the body without its transfer encoding and content encoding. It ends where its length or its last chunk
     * states, also if the server leaves the connection open.
     */
    byte[] read(DefaultBHttpClientConnection connection, ClassicHttpResponse head, Limit limit)
            throws IOException, HttpException {
        if (head.getCode() == NO_CONTENT || head.getCode() == RESET_CONTENT) {
            return new byte[0];
        }
        String encoding = Decompression.encoding(head);
        connection.receiveResponseEntity(head);
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        long declared = entity.getContentLength();
        if (declared > limit.bytes() && !limit.truncates()) {
            throw tooLarge("the body has %d bytes, more than %d".formatted(declared, limit.bytes()));
        }
        Blocks sent = new Blocks();
        if (sent.fill(entity.getContent(), limit.bytes()) && !limit.truncates()) {
            throw tooLarge("the body has more than %d bytes".formatted(limit.bytes()));
        }
        if (declared == sent.size() && hasMore(connection, head)) {
            throw new RefusedException(
                    FetchProblem.WRONG_LENGTH,
                    "the body is longer than the %d bytes of its Content-Length".formatted(declared));
        }
        return decompression.decode(sent, encoding);
    }

    /**
     * Whether anything follows the body. The request asks for the end of the connection, so it would belong to the
     * body. A server that states that it closes the connection does so at once; of another one, only what has arrived
     * counts.
     */
    private boolean hasMore(DefaultBHttpClientConnection connection, ClassicHttpResponse head) {
        boolean staysOpen = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, head, null);
        try {
            return connection.isDataAvailable(staysOpen ? AT_ONCE : untilClosed);
        } catch (IOException e) {
            return false;
        }
    }

    private static RefusedException tooLarge(String detail) {
        return new RefusedException(FetchProblem.TOO_LARGE, detail);
    }
}
