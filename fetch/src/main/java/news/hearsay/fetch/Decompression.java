package news.hearsay.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Removes a content encoding, within limits of the size and of the ratio. */
final class Decompression {

    /** The value of {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate, br";

    /** Small bodies may have any ratio: a page of spaces is no attack. */
    private static final int MIN_CHECKED_BYTES = 256 * 1024;

    private static final int BUFFER_BYTES = 8192;
    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private Decompression() {}

    /**
     * Returns the body without its content encoding.
     *
     * @throws RefusedException if the encoding is unknown, the body is not in it, or a limit is exceeded
     */
    static byte[] decode(byte[] body, String encoding, FetchSettings.Limits limits) throws RefusedException {
        if (encoding.isEmpty() || body.length == 0) {
            return body;
        }
        try (InputStream in = decoder(body, encoding)) {
            return read(in, body.length, limits);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(
                    FetchProblem.BAD_CONTENT_ENCODING, "the body is not complete and valid " + encoding);
        }
    }

    private static InputStream decoder(byte[] body, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER_BYTES);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)), BUFFER_BYTES);
            case "br" -> new BrotliInputStream(in);
            default ->
                throw new RefusedException(
                        FetchProblem.UNSUPPORTED_CONTENT_ENCODING, "the Content-Encoding is " + Shown.of(encoding));
        };
    }

    /** Some servers send deflate without the zlib header that RFC 9110 requires. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1
                && (body[0] & 0x0f) == ZLIB_METHOD
                && ((body[0] & 0xff) << Byte.SIZE | body[1] & 0xff) % ZLIB_CHECK == 0;
    }

    private static byte[] read(InputStream in, int compressed, FetchSettings.Limits limits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int size = bytes.size() + n;
            if (size > limits.maxSize()) {
                throw bomb("the body has more than %d bytes, decompressed".formatted(limits.maxSize()));
            }
            if (size > MIN_CHECKED_BYTES && size / compressed > limits.maxRatio()) {
                throw bomb("the body grows to more than %d times its size".formatted(limits.maxRatio()));
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    private static RefusedException bomb(String detail) {
        return new RefusedException(FetchProblem.DECOMPRESSION_BOMB, detail);
    }
}
