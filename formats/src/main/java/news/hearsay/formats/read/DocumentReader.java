package news.hearsay.formats.read;

import java.time.Clock;
import java.util.List;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.agency.NewsMlDocument;
import news.hearsay.formats.agency.NitfDocument;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import news.hearsay.formats.feed.FeedDocument;
import news.hearsay.formats.json.JsonDocument;
import news.hearsay.formats.page.PageReader;
import news.hearsay.formats.plain.MailDocument;
import news.hearsay.formats.plain.PlainText;

/**
 * Reads the articles of a document. The bytes determine its form; the declared media type decides only where they leave
 * a choice. Thread-safe.
 */
public final class DocumentReader {

    private final Clock clock;
    private final PageReader pages;

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
        this.pages = new PageReader(clock);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if the document as a whole cannot be read
     */
    public Reading read(NewsDocument document) {
        DeclaredType declared = DeclaredType.of(document.contentType());
        DraftContext context = new DraftContext(document.address(), document.outlet(), clock.instant(), true);
        if (MailDocument.isMail(document.bytes(), document.contentType())) {
            return withNotice(MailDocument.read(document.bytes(), context), declared);
        }
        return withNotice(readText(document, declared, context), declared);
    }

    private Reading readText(NewsDocument document, DeclaredType declared, DraftContext context) {
        BinaryContent.refuse(document.bytes());
        DecodedText decoded = TextDecoder.decode(document.bytes(), document.contentType());
        if (decoded.text().isBlank()) {
            throw new UnreadableDocumentException("is empty", "send a document that contains an article");
        }
        Reading reading = switch (Syntax.of(decoded.text(), declared)) {
            case JSON -> JsonDocument.read(decoded.text(), context);
            case FEED -> FeedDocument.read(decoded.text(), context);
            case NEWSML_G2 -> NewsMlDocument.read(decoded.text(), context);
            case NITF -> NitfDocument.read(decoded.text(), context);
            case SITEMAP ->
                throw new UnreadableDocumentException(
                        "is a sitemap, which lists addresses and contains no articles",
                        "fetch the pages that it lists");
            case HTML -> page(decoded.text(), context);
            case TEXT ->
                declared.isMarkdown()
                        ? PlainText.readMarkdown(decoded.text(), context)
                        : PlainText.read(decoded.text(), context);
        };
        List<FoundArticle> articles = decoded.detected()
                ? reading.articles().stream().map(ArticleRepair::ofEncoding).toList()
                : reading.articles();
        String notice = decoded.detected()
                ? "its encoding was detected: " + decoded.charset().name()
                : null;
        return new Reading(reading.form(), notice, articles, reading.rejected());
    }

    /** Adds how the declared media type differs from the form. */
    private static Reading withNotice(Reading reading, DeclaredType declared) {
        String type = declared.notice(reading.form());
        String notice = type == null || reading.notice() == null ? type : type + "; " + reading.notice();
        return new Reading(
                reading.form(), notice == null ? reading.notice() : notice, reading.articles(), reading.rejected());
    }

    private Reading page(String html, DraftContext context) {
        FoundArticle article = ArticleRepair.ofPage(pages.read(html, context.address(), context.outlet()));
        Items items = new Items();
        if (article.text() == null) {
            items.reject("the page", "contains no text of an article", "send the page of one article");
        } else {
            items.add(article);
        }
        return items.reading(Form.HTML);
    }
}
