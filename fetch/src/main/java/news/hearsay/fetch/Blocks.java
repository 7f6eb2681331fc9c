package news.hearsay.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a body as they arrive. They are in blocks, so that a growing body is never copied. Not thread-safe. */
final class Blocks {

    private static final int BLOCK_BYTES = 16 * 1024;

    private final List<byte[]> blocks = new ArrayList<>();
    private int size;

    /**
     * Reads a stream to its end, or up to a limit.
     *
     * @param max the largest number of bytes
     * @return whether the stream has more bytes
     */
    boolean fill(InputStream in, int max) throws IOException {
        while (true) {
            int at = size % BLOCK_BYTES;
            byte[] block = at == 0 ? new byte[BLOCK_BYTES] : blocks.getLast();
            int n = in.read(block, at, Math.min(BLOCK_BYTES - at, max - size + 1));
            if (n < 0) {
                return false;
            }
            if (size + n > max) {
                keep(block, at, max - size);
                return true;
            }
            keep(block, at, n);
        }
    }

    private void keep(byte[] block, int at, int count) {
        if (at == 0 && count > 0) {
            blocks.add(block);
        }
        size += count;
    }

    int size() {
        return size;
    }

    /** Returns all bytes, and keeps none of them. */
    byte[] join() {
        byte[] all = new byte[size];
        for (int at = 0; at < size; at += BLOCK_BYTES) {
            System.arraycopy(blocks.get(at / BLOCK_BYTES), 0, all, at, Math.min(BLOCK_BYTES, size - at));
        }
        blocks.clear();
        size = 0;
        return all;
    }
}
