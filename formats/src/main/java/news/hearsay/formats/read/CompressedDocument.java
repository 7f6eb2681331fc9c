package news.hearsay.formats.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;

/** A document that is stored in gzip, as sitemaps are: {@code sitemap.xml.gz}. */
final class CompressedDocument {

    /** Sitemaps have at most 50 MB. */
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Text is not compressed further; the same limit as for compressed responses. */
    private static final int MAX_RATIO = 100;

    private CompressedDocument() {}

    /**
     * Returns the document without its compression, or the same one if it has none.
     *
     * @throws UnreadableDocumentException if it is damaged or too large
     */
    static NewsDocument decompressed(NewsDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
            return document;
        }
        int limit = (int) Math.min(MAX_BYTES, (long) bytes.length * MAX_RATIO);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new UnreadableDocumentException(
                        "has more than %,d bytes when it is decompressed".formatted(limit),
                        "use a smaller document, or one that is not compressed");
            }
            return new NewsDocument(content, null, document.address(), document.outlet());
        } catch (IOException e) {
            throw new UnreadableDocumentException(
                    "is compressed with gzip and damaged", "check the address in a browser");
        }
    }
}
