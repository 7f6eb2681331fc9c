package news.hearsay.standalone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a stream at line feeds. Of a line over the limit, only the beginning is held. Not thread-safe. */
final class ByteLines implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int limit;

    /** @param maxBytes the limit of a line in bytes, with its line feed */
    ByteLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * A line.
     *
     * @param bytes its bytes with the line feed; the beginning if it is cut
     * @param isCut whether it is over the limit
     */
    record Line(byte[] bytes, boolean isCut) {

        byte[] withoutEnd() {
            int length = bytes.length;
            length -= length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
            length -= length > 0 && bytes[length - 1] == '\r' ? 1 : 0;
            return Arrays.copyOf(bytes, length);
        }
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line back = returned.poll();
        return back == null ? read() : back;
    }

    /** Puts lines back, so that they are the next ones. */
    void putBack(List<Line> lines) {
        lines.reversed().forEach(returned::push);
    }

    private @Nullable Line read() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean cut = false;
        boolean ended = false;
        while (!ended && (position < limit || fill())) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            int length = (ended ? end + 1 : end) - position;
            int kept = Math.min(length, maxBytes - line.size());
            line.write(buffer, position, kept);
            cut |= kept < length;
            position += length;
        }
        return new Line(line.toByteArray(), cut);
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer);
        position = 0;
        limit = Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
