package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Reads a whole body, unless it is too large or comes too slowly. */
final class BoundedBody {

    private static final int FIRST_BYTES = 8 * 1024;

    private BoundedBody() {}

    /**
     * @param limit in bytes
     * @param room is told of how many bytes more room is needed, before they are read; what is announced takes none
     *     until it comes
     * @throws RequestRefusedException if the body is over the limit, announced or not, took longer than the timeout or
     *     broke off
     */
    static ByteBuffer read(HttpServletRequest request, long limit, Duration timeout, IntConsumer room) {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge(limit);
        }
        long start = System.nanoTime();
        // one byte more than is expected, so that the end is seen without growing
        int most = Math.toIntExact(limit) + 1;
        int first = announced < 0 ? FIRST_BYTES : Math.min((int) announced + 1, FIRST_BYTES);
        byte[] body = new byte[Math.min(most, first)];
        room.accept(body.length);
        int length = 0;
        try {
            InputStream in = request.getInputStream();
            for (int n = in.read(body, 0, body.length); n >= 0; n = in.read(body, length, body.length - length)) {
                length += n;
                if (length > limit) {
                    throw tooLarge(limit);
                }
                if (System.nanoTime() - start > timeout.toNanos()) {
                    throw RequestRefusedException.tooSlow(timeout);
                }
                if (length == body.length) {
                    int larger = Math.min(most, 2 * length);
                    room.accept(larger - length);
                    body = Arrays.copyOf(body, larger);
                }
            }
        } catch (SocketTimeoutException e) {
            throw RequestRefusedException.tooSlow(timeout);
        } catch (IOException e) {
            throw e.getCause() instanceof SocketTimeoutException
                    ? RequestRefusedException.tooSlow(timeout)
                    : RequestRefusedException.cutShort();
        }
        return ByteBuffer.wrap(body, 0, length).slice();
    }

    private static RequestRefusedException tooLarge(long limit) {
        return RequestRefusedException.tooLarge("the body", limit, "shorten the text");
    }
}
