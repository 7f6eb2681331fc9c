package news.hearsay.formats.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.Reading;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads Atom 1.0 (RFC 4287) and its predecessor 0.3. */
final class AtomFeed {

    /** Version 0.3 has issued, created and modified. */
    private static final List<String> DATES = List.of("published", "issued", "created", "updated", "modified");

    private final DraftContext context;
    private final FoundArticle ofFeed;
    private final String prefix;

    private AtomFeed(XmlElement feed, DraftContext context) {
        this.context = context;
        // Some feeds do not declare the namespace.
        this.prefix = feed.name().startsWith("atom:") ? "atom:" : "";
        this.ofFeed = authors(
                        feed,
                        "atom/feed/author/name",
                        new ArticleDraft(context)
                                .language(feed.attribute("xml:lang"), "atom/@xml:lang")
                                .outlet(context.outlet(), "default")
                                .outlet(FeedText.title(markup(child(feed, "title"))), "atom/feed/title"))
                .build();
    }

    static Reading read(XmlElement root, DraftContext context) {
        AtomFeed feed = new AtomFeed(root, context);
        Items items = new Items();
        List<XmlElement> entries = root.children(feed.prefix + "entry");
        for (int i = 0; i < entries.size(); i++) {
            XmlElement entry = entries.get(i);
            String place = "entry %d (line %d)".formatted(i + 1, entry.line());
            if ("yes".equals(entry.textAt("app:control/app:draft"))) {
                items.reject(place, "is a draft (app:draft)", "read it again once it is published");
            } else {
                items.add(place, feed.draft(entry));
            }
        }
        return items.reading(Form.ATOM);
    }

    private ArticleDraft draft(XmlElement entry) {
        ArticleDraft draft = new ArticleDraft(context);
        draft.title(FeedText.title(markup(child(entry, "title"))), "atom/entry/title")
                .title(FeedText.title(entry.textAt("media:group/media:title")), "atom/entry/media:title");
        FeedText.of(markup(child(entry, "content")), "atom/entry/content")
                .orIfLonger(FeedText.ofSummary(markup(child(entry, "summary")), "atom/entry/summary")
                        .or(() -> FeedText.ofSummary(
                                entry.textAt("media:group/media:description"), "atom/entry/media:description")))
                .addToItem(draft);
        String updated = text(entry, "updated");
        draft.mark(text(entry, "id"), updated == null ? text(entry, "modified") : updated);
        links(entry, draft);
        authors(entry, "atom/entry/author/name", draft);
        XmlElement source = child(entry, "source");
        if (source != null) {
            authors(source, "atom/entry/source/author/name", draft);
        }
        for (String name : DATES) {
            XmlElement date = child(entry, name);
            draft.publishedAt(date == null ? null : date.text(), "atom/entry/" + name);
        }
        draft.publishedAt(entry.textAt("dc:date"), "atom/entry/dc:date");
        XmlElement content = child(entry, "content");
        draft.language(content == null ? null : content.attribute("xml:lang"), "atom/entry/content/@xml:lang")
                .language(entry.attribute("xml:lang"), "atom/entry/@xml:lang")
                .language(entry.textAt("dc:language"), "atom/entry/dc:language");
        return outlet(entry, source, draft).orElse(ofFeed);
    }

    private ArticleDraft outlet(XmlElement entry, @Nullable XmlElement source, ArticleDraft draft) {
        if (source != null) {
            draft.outlet(FeedText.title(markup(child(source, "title"))), "atom/entry/source/title");
        }
        return draft.outlet(entry.textAt("dc:publisher"), "atom/entry/dc:publisher");
    }

    private void links(XmlElement entry, ArticleDraft draft) {
        URI base = FeedAddress.resolved(entry.inherited("xml:base"), context.address());
        draft.url(entry.textAt("feedburner:origLink"), "atom/entry/feedburner:origLink", base);
        for (XmlElement link : entry.children(prefix + "link")) {
            String relation = link.attribute("rel");
            if (relation == null || relation.equals("alternate")) {
                draft.url(link.attribute("href"), "atom/entry/link/@href", base);
            }
        }
        draft.url(text(entry, "id"), "atom/entry/id", null);
    }

    private ArticleDraft authors(XmlElement element, String place, ArticleDraft draft) {
        for (XmlElement author : element.children(prefix + "author")) {
            draft.author(text(author, "name"), place);
        }
        element.children("dc:creator")
                .forEach(creator -> draft.author(creator.text(), place.replace("author/name", "dc:creator")));
        return draft;
    }

    private @Nullable XmlElement child(XmlElement element, String name) {
        return element.child(prefix + name);
    }

    private @Nullable String text(XmlElement element, String name) {
        return element.textAt(prefix + name);
    }

    /** A text construct: XHTML as elements, escaped HTML, or plain text, in which a less-than sign is no tag. */
    private static @Nullable String markup(@Nullable XmlElement element) {
        if (element == null || element.attribute("src") != null) {
            return null;
        }
        return element.children().isEmpty() ? element.text() : element.toHtml(Map.of());
    }
}
