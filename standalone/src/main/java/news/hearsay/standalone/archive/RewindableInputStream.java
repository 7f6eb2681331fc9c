package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that keeps the last megabyte of what was read, so that a reader can go back behind a damaged place and
 * search for the next record. Not thread-safe.
 */
final class RewindableInputStream extends InputStream {

    /** At least this many bytes before the current position can be read again. */
    static final int KEPT_BYTES = 1024 * 1024;

    /** A reader that asks again and again at the end would never stop. */
    private static final int MAX_READS_AT_END = 10_000;

    private final InputStream in;
    private final byte[] buffer = new byte[2 * KEPT_BYTES];
    private int next;
    private int limit;
    private long start;
    private long marked;
    private int readsAtEnd;

    RewindableInputStream(InputStream in) {
        this.in = in;
    }

    /** The number of bytes before the next one. */
    long position() {
        return start + next;
    }

    /** Goes back to a position, or to the earliest one that is kept. */
    void rewind(long position) {
        next = Math.clamp(position - start, 0, next);
        readsAtEnd = 0;
    }

    @Override
    public int read() throws IOException {
        return next < limit || fill() ? buffer[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == limit && !fill()) {
            return -1;
        }
        int n = Math.min(length, limit - next);
        System.arraycopy(buffer, next, bytes, offset, n);
        next += n;
        return n;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int readLimit) {
        marked = position();
    }

    @Override
    public synchronized void reset() {
        rewind(marked);
    }

    private boolean fill() throws IOException {
        if (limit == buffer.length) {
            System.arraycopy(buffer, limit - KEPT_BYTES, buffer, 0, KEPT_BYTES);
            start += limit - KEPT_BYTES;
            limit = KEPT_BYTES;
            next = limit;
        }
        int n = in.read(buffer, limit, Math.min(64 * 1024, buffer.length - limit));
        if (n <= 0) {
            if (++readsAtEnd > MAX_READS_AT_END) {
                throw new IOException("it ends where more is needed");
            }
            return false;
        }
        limit += n;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
