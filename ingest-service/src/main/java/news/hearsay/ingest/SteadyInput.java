package news.hearsay.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * The bytes of a stream as long as they come steadily: waiting for them may take a grace and so much longer as is due
 * for what has come. Only the waiting counts, not what is done with the bytes.
 */
final class SteadyInput extends InputStream {

    private final InputStream in;
    private final long rate;
    private long allowed;

    /** @param rate how many bytes have to come a second, after the grace */
    SteadyInput(InputStream in, Duration grace, DataSize rate) {
        this.in = in;
        this.rate = rate.toBytes();
        this.allowed = grace.toNanos();
    }

    /** @throws SocketTimeoutException if they come too slowly */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        int n = in.read(bytes, offset, length);
        allowed -= System.nanoTime() - begin;
        if (n >= 0 && allowed < 0) {
            throw new SocketTimeoutException("too slow");
        }
        allowed += Math.max(n, 0) * 1_000_000_000L / rate;
        return n;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? n : one[0] & 0xFF;
    }
}
