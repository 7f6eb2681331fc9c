package news.hearsay.formats.read;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.hearsay.formats.Document;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.Reading;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import news.hearsay.formats.json.JsonDocument;
import news.hearsay.formats.plain.PlainText;

/**
 * Reads the articles of a document. The bytes determine its form; the declared media type decides only where they leave
 * a choice. Thread-safe.
 */
public final class DocumentReader {

    private final Clock clock;

    /** Creates a reader that uses the system's clock. */
    public DocumentReader() {
        this(Clock.systemUTC());
    }

    /**
     * Creates a reader.
     *
     * @param clock the time with which dates in the future and embargoes are compared
     */
    public DocumentReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if the document as a whole cannot be read
     */
    public Reading read(Document document) {
        BinaryContent.refuse(document.bytes());
        DecodedText decoded = TextDecoder.decode(document.bytes(), document.contentType());
        if (decoded.text().isBlank()) {
            throw new UnreadableDocumentException("is empty", "send a document that contains an article");
        }
        DeclaredType declared = DeclaredType.of(document.contentType());
        DraftContext context = new DraftContext(document.address(), document.outlet(), clock.instant(), true);
        Reading reading = switch (Syntax.of(decoded.text(), declared)) {
            case JSON -> JsonDocument.read(decoded.text(), context);
            case TEXT -> PlainText.read(decoded.text(), context);
        };
        String notice = declared.notice(reading.form());
        List<FoundArticle> articles = decoded.detected()
                ? reading.articles().stream()
                        .map(DocumentReader::withDetectedEncoding)
                        .toList()
                : reading.articles();
        return new Reading(reading.form(), notice, articles, reading.rejected());
    }

    private static FoundArticle withDetectedEncoding(FoundArticle article) {
        Set<TextRepair> repairs = EnumSet.of(TextRepair.ENCODING_DETECTED);
        repairs.addAll(article.repairs());
        return new FoundArticle(
                article.title(),
                article.text(),
                article.outlet(),
                article.url(),
                article.byline(),
                article.publishedAt(),
                article.language(),
                article.incomplete(),
                repairs);
    }
}
