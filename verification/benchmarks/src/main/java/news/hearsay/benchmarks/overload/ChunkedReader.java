package news.hearsay.benchmarks.overload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the chunked body of a response with status 200 (RFC 9112, section 7.1). */
public final class ChunkedReader extends InputStream {

    private final BufferedInputStream in;
    private int left;
    private boolean begun;

    /** @throws IOException if the response has another status */
    public ChunkedReader(InputStream connection) throws IOException {
        in = new BufferedInputStream(connection, 64 * 1024);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        while (!line().isEmpty()) {
            // the headers do not matter
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            if (begun) {
                line();
            }
            begun = true;
            left = Integer.parseInt(line(), 16);
            if (left == 0) {
                return -1;
            }
        }
        int n = in.read(bytes, offset, Math.min(length, left));
        if (n < 0) {
            throw new IOException("the response ended early");
        }
        left -= n;
        return n;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the response ended early");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
