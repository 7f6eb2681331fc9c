package news.hearsay.formats.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.formats.Form;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.xml.PartialXml;
import news.hearsay.formats.xml.XmlDocument;
import news.hearsay.formats.xml.XmlElement;

/**
 * Reads a news sitemap (a sitemap with the elements {@code news:news}) or an index of sitemaps. Its articles have no
 * text: it is on their pages.
 */
public final class NewsSitemap {

    private NewsSitemap() {}

    /**
     * Reads a sitemap. Pages without {@code news:news} are left out: they are no news.
     *
     * @throws UnreadableDocumentException if it contains no element, or lists pages but no news
     */
    public static FeedContent read(String text, DraftContext context) {
        PartialXml xml = XmlDocument.parseUntilDamage(text, Set.of());
        Items items = new Items();
        List<SitemapPart> parts = new ArrayList<>();
        if (xml.root().name().equals("sitemapindex")) {
            parts(xml.root(), context, parts);
        } else {
            items(xml.root(), context.ofItem(), items);
        }
        // There is no form of its own: an article without a text takes the form of its page.
        return new FeedContent(items.reading(Form.HTML), FeedPacing.NONE, xml.damage(), parts, true);
    }

    private static void parts(XmlElement index, DraftContext context, List<SitemapPart> parts) {
        for (XmlElement sitemap : index.children("sitemap")) {
            URI address = FeedAddress.resolved(sitemap.textAt("loc"), context.address());
            if (address != null && address.isAbsolute() && sitemap.textAt("loc") != null) {
                parts.add(new SitemapPart(address, sitemap.textAt("lastmod")));
            }
        }
    }

    private static void items(XmlElement sitemap, DraftContext context, Items items) {
        List<XmlElement> pages = sitemap.children("url");
        List<XmlElement> news =
                pages.stream().filter(page -> page.child("news:news") != null).toList();
        if (news.isEmpty() && !pages.isEmpty()) {
            throw new UnreadableDocumentException(
                    "is a sitemap without news", "use the site's news sitemap, which has the elements news:news");
        }
        for (XmlElement page : news) {
            items.add("page at line " + page.line(), draft(page, context));
        }
    }

    private static ArticleDraft draft(XmlElement page, DraftContext context) {
        return new ArticleDraft(context)
                .title(page.textAt("news:news/news:title"), "sitemap/news:title")
                .url(page.textAt("loc"), "sitemap/loc")
                .outlet(context.outlet(), "default")
                .outlet(page.textAt("news:news/news:publication/news:name"), "sitemap/news:name")
                .publishedAt(page.textAt("news:news/news:publication_date"), "sitemap/news:publication_date")
                .language(page.textAt("news:news/news:publication/news:language"), "sitemap/news:language")
                .incomplete(true)
                .mark(page.textAt("loc"), page.textAt("lastmod"));
    }
}
