package news.hearsay.formats.page;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.json.LinkedArticle;
import news.hearsay.formats.json.LinkedArticles;
import news.hearsay.formats.text.HtmlLimits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page. Thread-safe. */
public final class PageReader {

    private final Clock clock;

    /** Creates a reader that uses the system's clock. */
    public PageReader() {
        this(Clock.systemUTC());
    }

    /**
     * Creates a reader.
     *
     * @param clock the time with which dates in the future are compared
     */
    public PageReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the article of a page.
     *
     * @param html the page
     * @param address the address from which it comes; null if unknown
     * @param outlet the outlet if the page names none; null if there is no default
     * @return the article; its text is null if the page has none
     * @throws UnreadableDocumentException if the page exceeds a limit
     */
    public FoundArticle read(String html, @Nullable URI address, @Nullable String outlet) {
        PageLimits.checkLength(html);
        HtmlLimits.check(html);
        Document page = Jsoup.parse(html, address == null ? "" : address.toString());
        PageLimits.checkDepth(page);
        MetaElements metas = new MetaElements(page);
        List<LinkedArticle> all = LinkedArticles.read(page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList());
        LinkedArticle linked = LinkedChoice.of(all, page, metas);
        ArticleDraft draft = new ArticleDraft(new DraftContext(address, outlet, clock.instant(), true));
        new PageFields(page, metas, linked, address).offer(draft, outlet);

        MainText main = MainText.find(page, metas);
        BodyChoice body = BodyChoice.of(main.blocks(), linked);
        String text = OtherPage.is(page, metas, main.blocks(), linked) ? null : body.text();
        draft.text(text, body.from()).incomplete(Paywall.isIncomplete(page, main.all(), body.text(), linked));
        return draft.build();
    }
}
