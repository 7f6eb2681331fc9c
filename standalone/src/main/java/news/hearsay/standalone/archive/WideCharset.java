package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * UTF-16 and UTF-32. In these, a line feed or a separator has several bytes, so a text is converted to UTF-8 before it
 * is split.
 */
public final class WideCharset {

    /** So many bytes at the beginning of a file of JSON tell its encoding. */
    public static final int SAMPLE_BYTES = 4;

    private static final int BUFFER_BYTES = 64 * 1024;

    private WideCharset() {}

    /**
     * Returns the encoding of JSON by its first bytes: by the byte order mark, or by the bytes that are 0 in the first
     * characters, which are ASCII; null if it is neither UTF-16 nor UTF-32.
     *
     * @param beginning the first {@value #SAMPLE_BYTES} bytes, or fewer if there are no more
     */
    public static @Nullable Charset ofJson(byte[] beginning) {
        String mark = HexFormat.of().formatHex(beginning);
        if (mark.equals("0000feff") || mark.equals("fffe0000")) {
            return StandardCharsets.UTF_32;
        }
        if (mark.startsWith("feff") || mark.startsWith("fffe")) {
            return StandardCharsets.UTF_16;
        }
        int zeros = 0;
        for (byte b : beginning) {
            zeros = zeros << 1 | (b == 0 ? 1 : 0);
        }
        if (beginning.length < SAMPLE_BYTES) {
            return null;
        }
        return switch (zeros) {
            case 0b1110 -> StandardCharsets.UTF_32BE;
            case 0b0111 -> StandardCharsets.UTF_32LE;
            case 0b1010 -> StandardCharsets.UTF_16BE;
            case 0b0101 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /**
     * Converts a text to UTF-8. Bytes that the encoding does not have are an {@link IOException} where they are read.
     */
    static InputStream toUtf8(InputStream in, Charset charset) {
        return new Utf8(in, charset);
    }

    /** Unlike the readers of the JDK, hands over everything before the damage. */
    private static final class Utf8 extends InputStream {

        private final InputStream in;
        private final Charset charset;
        private final CharsetDecoder decoder;
        private final ByteBuffer wide = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
        private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES / 2);
        private ByteBuffer converted = ByteBuffer.allocate(0);
        private boolean atEnd;

        Utf8(InputStream in, Charset charset) {
            this.in = in;
            this.charset = charset;
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        @Override
        public int read() throws IOException {
            return convert() ? converted.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!convert()) {
                return -1;
            }
            int n = Math.min(length, converted.remaining());
            converted.get(bytes, offset, n);
            return n;
        }

        /** Converts more unless bytes are left; false at the end. */
        private boolean convert() throws IOException {
            while (!converted.hasRemaining()) {
                CoderResult result = decoder.decode(wide, characters.clear(), atEnd);
                // the decoder keeps both halves of a surrogate pair together
                converted = StandardCharsets.UTF_8.encode(characters.flip());
                if (converted.hasRemaining() || result.isOverflow()) {
                    continue;
                }
                if (result.isError()) {
                    throw new IOException("is not valid " + charset.name());
                }
                if (atEnd) {
                    return false;
                }
                fill();
            }
            return true;
        }

        private void fill() throws IOException {
            wide.compact();
            int n = in.read(wide.array(), wide.position(), wide.remaining());
            atEnd = n < 0;
            wide.position(wide.position() + Math.max(n, 0)).flip();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
