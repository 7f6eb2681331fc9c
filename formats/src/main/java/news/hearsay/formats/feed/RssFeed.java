package news.hearsay.formats.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.Reading;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.draft.MailboxName;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads RSS with the modules content, Dublin Core and Media RSS. Not thread-safe. */
final class RssFeed {

    private static final List<String> FULL_TEXTS =
            List.of("content:encoded", "yandex:full-text", "fulltext", "atom:content", "body", "content");
    private static final List<String> SUMMARIES =
            List.of("description", "atom:summary", "dc:description", "media:description", "summary");
    private static final List<String> DATES = List.of(
            "pubDate",
            "dc:date",
            "dcterms:issued",
            "dcterms:created",
            "atom:published",
            "atom:updated",
            "dcterms:modified",
            "published",
            "date");

    private final DraftContext context;
    private final FoundArticle ofChannel;
    private final @Nullable URI base;

    private RssFeed(XmlElement channel, DraftContext context) {
        this.context = context;
        this.ofChannel = ofChannel(channel, context);
        this.base = FeedAddress.resolved(channel.textAt("link"), context.address());
    }

    static Reading read(XmlElement root, DraftContext context) {
        XmlElement channel = root.child("channel");
        XmlElement head = channel == null ? root : channel;
        // RSS 1.0 puts the items beside the channel; some feeds of version 2.0 do so, too.
        List<XmlElement> found = new ArrayList<>(head.children("item"));
        if (head != root) {
            found.addAll(root.children("item"));
        }
        RssFeed feed = new RssFeed(head, context);
        Items items = new Items();
        for (int i = 0; i < found.size(); i++) {
            items.add("item %d (line %d)".formatted(i + 1, found.get(i).line()), feed.draft(found.get(i)));
        }
        return items.reading(Form.RSS);
    }

    private static FoundArticle ofChannel(XmlElement channel, DraftContext context) {
        return new ArticleDraft(context)
                .language(channel.textAt("language"), "rss/channel/language")
                .language(channel.textAt("dc:language"), "rss/channel/dc:language")
                .language(channel.inherited("xml:lang"), "rss/@xml:lang")
                .outlet(context.outlet(), "default")
                .outlet(channel.textAt("dc:publisher"), "rss/channel/dc:publisher")
                .outlet(channel.textAt("title"), "rss/channel/title")
                .build();
    }

    private ArticleDraft draft(XmlElement item) {
        ArticleDraft draft = new ArticleDraft(context);
        for (String name : List.of("title", "media:title", "dc:title")) {
            draft.title(FeedText.title(item.textAt(name)), place(name));
        }
        text(item, draft);
        url(item, draft);
        draft.mark(guid(item), modified(item));
        authors(item, draft);
        DATES.forEach(name -> draft.publishedAt(item.textAt(name), place(name)));
        draft.language(item.textAt("dc:language"), place("dc:language"))
                .language(item.attribute("xml:lang"), "rss/item/@xml:lang");
        return outlet(item, draft).orElse(ofChannel);
    }

    private static void text(XmlElement item, ArticleDraft draft) {
        FeedText full = FeedText.of(null, "");
        for (String name : FULL_TEXTS) {
            full = full.or(() -> FeedText.of(body(item.child(name)), place(name)));
        }
        FeedText summary = FeedText.ofSummary(null, "");
        for (String name : SUMMARIES) {
            summary = summary.or(() -> FeedText.ofSummary(body(item.child(name)), place(name)));
        }
        XmlElement group = item.child("media:group");
        if (group != null) {
            summary = summary.or(() ->
                    FeedText.ofSummary(group.textAt("media:description"), place("media:group/media:description")));
        }
        full.orIfLonger(summary).addToItem(draft);
    }

    /** The content is escaped HTML or, against the specification, XHTML as elements. */
    private static @Nullable String body(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        return element.children().isEmpty() ? element.text() : element.toHtml(Map.of());
    }

    private void url(XmlElement item, ArticleDraft draft) {
        draft.url(item.textAt("feedburner:origLink"), place("feedburner:origLink"), base)
                .url(item.textAt("link"), place("link"), base)
                .url(item.attributeAt("link", "href"), place("link/@href"), base);
        for (XmlElement link : item.children("atom:link")) {
            String relation = link.attribute("rel");
            if (relation == null || relation.equals("alternate")) {
                draft.url(link.attribute("href"), place("atom:link/@href"), base);
            }
        }
        if (!"false".equalsIgnoreCase(item.attributeAt("guid", "isPermaLink"))) {
            draft.url(item.textAt("guid"), place("guid"), null);
        }
        draft.url(item.attribute("rdf:about"), place("@rdf:about"), null);
    }

    private static @Nullable String guid(XmlElement item) {
        String guid = item.textAt("guid");
        return guid == null ? item.attribute("rdf:about") : guid;
    }

    private static @Nullable String modified(XmlElement item) {
        String updated = item.textAt("atom:updated");
        return updated == null ? item.textAt("dcterms:modified") : updated;
    }

    private static void authors(XmlElement item, ArticleDraft draft) {
        item.children("dc:creator").forEach(creator -> draft.author(creator.text(), place("dc:creator")));
        item.children("author").forEach(author -> draft.author(name(author), place("author")));
        item.children("atom:author").forEach(author -> draft.author(author.textAt("atom:name"), place("atom:author")));
        draft.author(item.textAt("itunes:author"), place("itunes:author"));
    }

    /** RSS 2.0 requires an e-mail address, with the name in parentheses; an address alone is no name. */
    private static @Nullable String name(XmlElement author) {
        String named = author.textAt("name");
        String text = named == null ? author.text() : named;
        if (text == null) {
            return null;
        }
        return MailboxName.of(text);
    }

    private ArticleDraft outlet(XmlElement item, ArticleDraft draft) {
        if (!isThisFeed(item.attributeAt("source", "url"))) {
            draft.outlet(item.textAt("source"), place("source"));
        }
        return draft.outlet(item.textAt("dc:publisher"), place("dc:publisher"));
    }

    /** Feeds may name themselves as the source of their items. */
    private boolean isThisFeed(@Nullable String source) {
        URI address = FeedAddress.resolved(source, base);
        return address != null
                && base != null
                && address.getHost() != null
                && FeedAddress.withoutWww(address.getHost())
                        .equals(FeedAddress.withoutWww(String.valueOf(base.getHost())));
    }

    private static String place(String name) {
        return "rss/item/" + name;
    }
}
