package news.hearsay.ingest.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Fails if its source delivers bytes more slowly than a minimum rate. The reader may wait for the grace period plus the
 * time that the received bytes take at the minimum rate. Only waiting for bytes counts, not what the reader does with
 * them. Not thread-safe.
 */
public final class MinimumRateInputStream extends InputStream {

    private final InputStream in;
    private final long bytesPerSecond;
    private long allowedNanos;

    /** @param rate the minimum number of bytes a second, after the grace period */
    public MinimumRateInputStream(InputStream in, Duration grace, DataSize rate) {
        this.in = in;
        this.bytesPerSecond = rate.toBytes();
        this.allowedNanos = grace.toNanos();
    }

    /** Returns the body of a request as a stream with the limits of streams. */
    public static MinimumRateInputStream of(HttpServletRequest request, EdgeProperties properties) throws IOException {
        return new MinimumRateInputStream(
                request.getInputStream(),
                properties.bodyTimeout(),
                properties.stream().minRate());
    }

    /** @throws SocketTimeoutException if the bytes come too slowly */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long start = System.nanoTime();
        int n = in.read(bytes, offset, length);
        allowedNanos -= System.nanoTime() - start;
        if (n >= 0 && allowedNanos < 0) {
            throw new SocketTimeoutException("too slow");
        }
        allowedNanos += Math.max(n, 0) * 1_000_000_000L / bytesPerSecond;
        return n;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? n : one[0] & 0xFF;
    }
}
