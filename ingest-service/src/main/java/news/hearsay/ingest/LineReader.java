package news.hearsay.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines at LF or CRLF. It holds at most one line; a line over the limit is skipped, not held. Not
 * thread-safe.
 */
final class LineReader {

    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private byte[] line = new byte[CHUNK_BYTES];
    private int position;
    private int end;
    private long bytesRead;
    private boolean atEnd;

    /** @param maxBytes the limit of a line in bytes, without its line ending */
    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** One line without its line ending, or a line over the limit. */
    sealed interface Line {
        record Whole(ByteBuffer bytes) implements Line {
            boolean isBlank() {
                for (int i = bytes.position(); i < bytes.limit(); i++) {
                    if (bytes.get(i) != ' ' && bytes.get(i) != '\t') {
                        return false;
                    }
                }
                return true;
            }
        }

        record TooLong() implements Line {}
    }

    /** How many bytes have been read from the stream. */
    long bytesRead() {
        return bytesRead;
    }

    /**
     * The next line, or null at the end. Text after the last line feed is a line, too.
     *
     * @throws IOException if the stream broke off; an unfinished line is dropped, since its end may be missing
     */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            if (position == end && !fill()) {
                return any ? line(length, tooLong) : null;
            }
            any = true;
            int feed = indexOfLineFeed();
            int stop = feed < 0 ? end : feed;
            int n = stop - position;
            // One byte more than the limit, since a CR at the end does not count.
            if (!tooLong && (long) length + n > maxBytes + 1L) {
                tooLong = true;
                line = new byte[CHUNK_BYTES];
            }
            if (!tooLong) {
                append(length, n);
                length += n;
            }
            position = feed < 0 ? end : feed + 1;
            if (feed >= 0) {
                return line(length, tooLong);
            }
        }
    }

    private Line line(int length, boolean tooLong) {
        int end = length > 0 && !tooLong && line[length - 1] == '\r' ? length - 1 : length;
        return tooLong || end > maxBytes
                ? new Line.TooLong()
                : new Line.Whole(ByteBuffer.wrap(line, 0, end).slice());
    }

    private void append(int length, int n) {
        if (length + n > line.length) {
            line = Arrays.copyOf(line, Math.max(length + n, Math.min(line.length * 2, maxBytes + 1)));
        }
        System.arraycopy(chunk, position, line, length, n);
    }

    private int indexOfLineFeed() {
        for (int i = position; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        int n = in.read(chunk);
        if (n < 0) {
            atEnd = true;
            return false;
        }
        position = 0;
        end = n;
        bytesRead += n;
        return n > 0 || fill();
    }
}
