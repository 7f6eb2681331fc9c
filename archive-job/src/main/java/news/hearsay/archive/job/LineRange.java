package news.hearsay.archive.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The lines of a range of a file: those that begin at its start or later, and before its end. Adjacent ranges have each
 * line once.
 */
final class LineRange extends InputStream {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final InputStream in;
    private final long end;
    private long position;
    private boolean atStartOfLine;

    /** @param end exclusive */
    LineRange(FSDataInputStream file, long start, long end) throws IOException {
        this.end = end;
        // one byte earlier, which may be the end of the line before
        position = Math.max(0, start - 1);
        file.seek(position);
        in = new BufferedInputStream(file, BUFFER_BYTES);
        atStartOfLine = start == 0;
        while (!atStartOfLine) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            position++;
            atStartOfLine = b == '\n';
        }
    }

    @Override
    public int read() throws IOException {
        if (atStartOfLine && position >= end) {
            return -1;
        }
        int b = in.read();
        if (b >= 0) {
            position++;
            atStartOfLine = b == '\n';
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int b = read();
            if (b < 0) {
                return n == 0 ? -1 : n;
            }
            bytes[offset + n++] = (byte) b;
            if (b == '\n' && position >= end) {
                break;
            }
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
