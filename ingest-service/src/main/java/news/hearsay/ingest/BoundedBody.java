package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Reads a whole body, unless it is too large or comes too slowly. */
final class BoundedBody {

    private static final int CHUNK = 16 * 1024;

    private BoundedBody() {}

    /**
     * @param limit in bytes
     * @throws RequestRefusedException if the body is over the limit, announced or not, took longer than the timeout or broke off
     */
    static ByteBuffer read(HttpServletRequest request, long limit, Duration timeout) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = request.getInputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (body.size() + n > limit) {
                    throw tooLarge(limit);
                }
                if (System.nanoTime() - start > timeout.toNanos()) {
                    throw RequestRefusedException.tooSlow(timeout);
                }
                body.write(chunk, 0, n);
            }
        } catch (SocketTimeoutException e) {
            throw RequestRefusedException.tooSlow(timeout);
        } catch (IOException e) {
            throw e.getCause() instanceof SocketTimeoutException ? RequestRefusedException.tooSlow(timeout) : RequestRefusedException.cutShort();
        }
        return ByteBuffer.wrap(body.toByteArray());
    }

    private static RequestRefusedException tooLarge(long limit) {
        return RequestRefusedException.tooLarge("the body", limit, "shorten the text");
    }
}
