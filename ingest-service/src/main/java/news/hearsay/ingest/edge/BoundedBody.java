package news.hearsay.ingest.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Reads a whole request body within limits of size and time. */
public final class BoundedBody {

    private static final int INITIAL_BYTES = 8 * 1024;

    private BoundedBody() {}

    /**
     * Reads the body to its end.
     *
     * @param maxBytes the limit in bytes
     * @param reserve receives the number of bytes by which the buffer is about to grow. The buffer grows as bytes
     *     arrive; a declared length alone reserves nothing
     * @throws RequestRefusedException if the body exceeds the limit, by its declared or its actual length, takes longer
     *     than the timeout or ends early; {@code reserve} may throw it, too
     */
    public static ByteBuffer read(HttpServletRequest request, long maxBytes, Duration timeout, IntConsumer reserve) {
        long announced = request.getContentLengthLong();
        if (announced > maxBytes) {
            throw tooLarge(maxBytes);
        }
        long start = System.nanoTime();
        // One byte more than expected, so the end is seen without growing the buffer.
        int maxLength = Math.toIntExact(maxBytes) + 1;
        int initial = announced < 0 ? INITIAL_BYTES : Math.min((int) announced + 1, INITIAL_BYTES);
        byte[] body = new byte[Math.min(maxLength, initial)];
        reserve.accept(body.length);
        int length = 0;
        try {
            InputStream in = request.getInputStream();
            for (int n = in.read(body, 0, body.length); n >= 0; n = in.read(body, length, body.length - length)) {
                length += n;
                if (length > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                if (System.nanoTime() - start > timeout.toNanos()) {
                    throw RequestRefusedException.tooSlow(timeout);
                }
                if (length == body.length) {
                    int larger = Math.min(maxLength, 2 * length);
                    reserve.accept(larger - length);
                    body = Arrays.copyOf(body, larger);
                }
            }
        } catch (SocketTimeoutException e) {
            throw RequestRefusedException.tooSlow(timeout);
        } catch (IOException e) {
            throw e.getCause() instanceof SocketTimeoutException
                    ? RequestRefusedException.tooSlow(timeout)
                    : RequestRefusedException.incompleteBody();
        }
        return ByteBuffer.wrap(body, 0, length).slice();
    }

    private static RequestRefusedException tooLarge(long maxBytes) {
        return RequestRefusedException.tooLarge("the body", maxBytes, "shorten the text");
    }
}
