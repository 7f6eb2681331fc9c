package news.hearsay.standalone.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/**
 * Decompresses a file in small pieces. A decompressor that meets a damaged place keeps the whole piece that it was
 * asked for to itself, so at most a piece before that place is lost.
 */
final class DecompressedInputStream extends FilterInputStream {

    /** Fewer bytes than most articles have. */
    static final int PIECE_BYTES = 256;

    private DecompressedInputStream(InputStream in) {
        super(in);
    }

    /** Opens a file in gzip, with all of its members. */
    static InputStream gzip(InputStream in) throws IOException {
        return new DecompressedInputStream(new GzipMembers(in));
    }

    /** Opens a file in zstd, with all of its frames. */
    static InputStream zstd(InputStream in) throws IOException {
        return new DecompressedInputStream(new ZstdCompressorInputStream(in));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, Math.min(length, PIECE_BYTES));
    }
}
