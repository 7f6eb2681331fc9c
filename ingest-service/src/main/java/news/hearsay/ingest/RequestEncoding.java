package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.platform.http.Excerpt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How the bodies of requests may be encoded. */
final class RequestEncoding {

    private RequestEncoding() {}

    /** @throws RequestRefusedException if the body is declared to be compressed, or in another charset */
    static void requireUncompressedUtf8(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw RequestRefusedException.unsupported(
                    "the charset is " + type.getCharset() + ", not UTF-8", "encode the body in UTF-8");
        }
        requireUncompressed(request);
    }

    /** @throws RequestRefusedException if the body is declared to be compressed */
    static void requireUncompressed(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RequestRefusedException.unsupported(
                    "the Content-Encoding is " + Excerpt.of(encoding),
                    "decompress the body, and send it without Content-Encoding");
        }
    }
}
