package news.hearsay.standalone.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses gzip member by member, so that nothing that comes after a whole member can damage it. Zero bytes between
 * and after members are padding, as {@code gzip} treats them. Not thread-safe.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int FIRST_BYTE = 0x1f;

    private final InputStream in;
    private InputStream member;
    private boolean ended;

    /** @throws IOException if the content does not begin as gzip */
    GzipMembers(InputStream compressed) throws IOException {
        in = new BufferedInputStream(compressed, BUFFER_BYTES);
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first >= 0 && first != FIRST_BYTE) {
            throw new IOException("it is not compressed with gzip: correct the end of its name");
        }
        member = member();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!ended) {
            int read = readMember(bytes, offset, length);
            if (read >= 0) {
                return read;
            }
            ended = !openNext();
        }
        return -1;
    }

    private int readMember(byte[] bytes, int offset, int length) throws IOException {
        try {
            return member.read(bytes, offset, length);
        } catch (EOFException e) {
            EOFException cut = new EOFException("its gzip data ends early: check that the file is complete");
            cut.initCause(e);
            throw cut;
        }
    }

    /** Opens the next member. Returns false if there is none. */
    private boolean openNext() throws IOException {
        int next;
        do {
            in.mark(1);
            next = in.read();
        } while (next == 0);
        if (next < 0) {
            return false;
        }
        if (next != FIRST_BYTE) {
            throw new IOException("it contains other data after its gzip data");
        }
        in.reset();
        member = member();
        return true;
    }

    /** The decompressor marks and resets the buffered stream, and so leaves it at the end of the member. */
    private InputStream member() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setBufferSize(BUFFER_BYTES)
                .setDecompressConcatenated(false)
                .get();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
