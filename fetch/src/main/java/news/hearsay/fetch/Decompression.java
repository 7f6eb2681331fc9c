package news.hearsay.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.brotli.dec.BrotliInputStream;

/**
 * Removes a content encoding, within limits of the size and of the ratio. One body is decoded at a time, so that the
 * memory for it, up to 24 MiB for the windows of brotli, is needed once. Thread-safe.
 */
final class Decompression {

    /** The value of {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final Set<String> SUPPORTED = Set.of("", "gzip", "x-gzip", "deflate", "br");

    /** Small bodies may have any ratio: a page of spaces is no attack. */
    private static final int MIN_CHECKED_BYTES = 256 * 1024;

    private static final int BUFFER_BYTES = 8192;
    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private final FetchSettings.Limits limits;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Decompression(FetchSettings.Limits limits) {
        this.limits = limits;
    }

    /**
     * Returns the content encoding of a response; empty if there is none.
     *
     * @throws RefusedException if the response names several encodings or one that is not accepted
     */
    static String encoding(HttpResponse head) throws RefusedException {
        String encoding = Stream.of(head.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .flatMap(value -> Stream.of(String.valueOf(value).split(",")))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .collect(Collectors.joining(", "));
        if (!SUPPORTED.contains(encoding)) {
            throw new RefusedException(
                    FetchProblem.UNSUPPORTED_CONTENT_ENCODING, "the Content-Encoding is " + Shown.of(encoding));
        }
        return encoding;
    }

    /**
     * Returns a body without its content encoding.
     *
     * @param sent the body, of which nothing is kept
     * @throws RefusedException if the body is not in the encoding, or a limit is exceeded
     */
    byte[] decode(Blocks sent, String encoding) throws RefusedException {
        oneAtATime.lock();
        try {
            byte[] body = sent.join();
            return encoding.isEmpty() || body.length == 0 ? body : decoded(body, encoding);
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] decoded(byte[] body, String encoding) throws RefusedException {
        try (InputStream in = decoder(body, encoding)) {
            return read(in, body.length);
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
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)), BUFFER_BYTES);
            case "br" -> new BrotliInputStream(in);
            default -> new GZIPInputStream(in, BUFFER_BYTES);
        };
    }

    /** Some servers send deflate without the zlib header that RFC 9110 requires. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1
                && (body[0] & 0x0f) == ZLIB_METHOD
                && ((body[0] & 0xff) << Byte.SIZE | body[1] & 0xff) % ZLIB_CHECK == 0;
    }

    private byte[] read(InputStream in, int compressed) throws IOException {
        long byRatio = Math.max(MIN_CHECKED_BYTES, (long) compressed * limits.maxRatio());
        Blocks decoded = new Blocks();
        if (decoded.fill(in, (int) Math.min(byRatio, limits.maxSize()))) {
            throw new RefusedException(
                    FetchProblem.DECOMPRESSION_BOMB,
                    byRatio < limits.maxSize()
                            ? "the body grows to more than %d times its size".formatted(limits.maxRatio())
                            : "the body has more than %d bytes, decompressed".formatted(limits.maxSize()));
        }
        return decoded.join();
    }
}
