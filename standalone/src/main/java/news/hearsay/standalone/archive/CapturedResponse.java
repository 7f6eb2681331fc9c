package news.hearsay.standalone.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.hearsay.standalone.article.ReadFailure;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.netpreserve.jwarc.HttpResponse;

/**
 * A response of HTTP as a crawler has stored it. Chunks and compression are removed. Some crawlers remove them before
 * they store the response, and keep the headers; a body that is markup or JSON is taken as it is.
 *
 * @param head the status and the headers
 * @param body the bytes after the headers
 */
record CapturedResponse(HttpResponse head, byte[] body) {

    private static final int BUFFER_BYTES = 8192;
    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;
    private static final int EXAMINED_BYTES = 200;
    private static final Pattern PLAIN = Pattern.compile("(?s)\\s*(?:<[!?a-zA-Z]|[\\[{]\\s*[\"\\[{]).*");

    /**
     * Parses a response.
     *
     * @throws IOException if it does not start with the headers of a response
     */
    static CapturedResponse of(byte[] response) throws IOException {
        HttpResponse head =
                HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(response)), null);
        int length = Math.min(response.length, head.serializeHeader().length);
        return new CapturedResponse(head, Arrays.copyOfRange(response, length, response.length));
    }

    /** The media type with its parameters; that of unknown data if the response names none. */
    String contentType() {
        return head.headers().first("Content-Type").orElse("application/octet-stream");
    }

    /**
     * The content, without chunks and compression.
     *
     * @param maxBytes the limit of its size
     * @throws IOException if it is damaged, cut or over the limit
     */
    byte[] content(int maxBytes) throws IOException {
        List<String> encodings = encodings();
        boolean chunked = head.headers().contains("Transfer-Encoding", "chunked");
        if (encodings.isEmpty() && !chunked) {
            requireWhole();
        }
        byte[] content = body;
        if (chunked && !startsAsPlain(content) && !startsAsGzip(content)) {
            content = bounded(
                    new ChunkedInputStream(new SessionInputBufferImpl(BUFFER_BYTES), new ByteArrayInputStream(content)),
                    maxBytes);
        }
        for (String encoding : encodings) {
            content = decoded(content, encoding, maxBytes);
        }
        return content;
    }

    /** The encodings, the outermost first. */
    private List<String> encodings() {
        List<String> encodings = new ArrayList<>();
        for (String value : head.headers().all("Content-Encoding")) {
            for (String encoding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!encoding.isBlank() && !List.of("identity", "none").contains(encoding.strip())) {
                    encodings.add(encoding.strip());
                }
            }
        }
        Collections.reverse(encodings);
        return encodings;
    }

    private void requireWhole() throws IOException {
        long stated = head.headers()
                .first("Content-Length")
                .map(CapturedResponse::number)
                .orElse(-1L);
        if (stated > body.length) {
            throw new IOException("the response is cut: it has %d of %d bytes".formatted(body.length, stated));
        }
    }

    private static long number(String length) {
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static byte[] decoded(byte[] content, String encoding, int maxBytes) throws IOException {
        if (content.length == 0 || startsAsPlain(content) && !encoding.equals("br")) {
            return content;
        }
        try (InputStream in = decoder(content, encoding)) {
            return bounded(in, maxBytes);
        } catch (IOException | RuntimeException e) {
            if (startsAsPlain(content)) {
                return content;
            }
            throw new IOException("the body is not valid %s: %s".formatted(encoding, ReadFailure.reason(e)), e);
        }
    }

    private static InputStream decoder(byte[] content, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER_BYTES);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(content)), BUFFER_BYTES);
            case "br" -> new BrotliCompressorInputStream(in);
            case "zstd" -> new ZstdCompressorInputStream(in);
            default -> throw new IOException("the encoding is not supported");
        };
    }

    /** Some servers send deflate without the zlib header that RFC 9110 requires. */
    private static boolean hasZlibHeader(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] & 0x0f) == ZLIB_METHOD
                && ((bytes[0] & 0xff) << Byte.SIZE | bytes[1] & 0xff) % ZLIB_CHECK == 0;
    }

    private static byte[] bounded(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new IOException("it is larger than %d MiB, decoded".formatted(maxBytes >> 20));
        }
        return bytes;
    }

    private static boolean startsAsPlain(byte[] bytes) {
        return PLAIN.matcher(new String(bytes, 0, Math.min(bytes.length, EXAMINED_BYTES), StandardCharsets.ISO_8859_1))
                .matches();
    }

    private static boolean startsAsGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }
}
