package news.hearsay.formats.read;

import java.time.Clock;
import java.util.List;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import news.hearsay.formats.feed.FeedContent;
import news.hearsay.formats.feed.FeedDocument;
import news.hearsay.formats.feed.FeedPacing;
import news.hearsay.formats.feed.NewsSitemap;

/**
 * Reads documents that are polled: RSS, Atom, news sitemaps, and the other forms that contain several articles.
 * Thread-safe.
 */
public final class FeedReader {

    private final Clock clock;
    private final DocumentReader documents;

    /** @param clock the time with which dates in the future and embargoes are compared */
    public FeedReader(Clock clock) {
        this.clock = clock;
        this.documents = new DocumentReader(clock);
    }

    /**
     * Reads a document, which may be compressed with gzip.
     *
     * @throws UnreadableDocumentException if the document as a whole cannot be read, or is a web page or plain text
     */
    public FeedContent read(NewsDocument stored) {
        NewsDocument document = CompressedDocument.decompressed(stored);
        BinaryContent.refuse(document.bytes());
        DecodedText decoded = TextDecoder.decode(document.bytes(), document.contentType());
        if (decoded.text().isBlank()) {
            throw new UnreadableDocumentException("is empty", "check the address in a browser");
        }
        DraftContext context = new DraftContext(document.address(), document.outlet(), clock.instant(), true);
        return switch (Syntax.of(decoded.text(), DeclaredType.of(document.contentType()))) {
            case FEED -> FeedDocument.readForPolling(decoded.text(), context);
            case SITEMAP -> NewsSitemap.read(decoded.text(), context);
            case JSON, NEWSML_G2, NITF ->
                new FeedContent(documents.read(document), FeedPacing.NONE, null, List.of(), false);
            case HTML, TEXT ->
                throw new UnreadableDocumentException(
                        "is a web page or plain text, and no feed",
                        "use the address of the site's RSS, Atom or JSON Feed, or of its news sitemap");
        };
    }
}
