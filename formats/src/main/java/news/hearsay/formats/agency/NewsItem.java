package news.hearsay.formats.agency;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.text.HtmlParagraphs;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a {@code newsItem}. */
final class NewsItem {

    private static final String PLACE = "newsml-g2/";
    private static final List<String> DATES = List.of(
            "itemMeta/firstPublished",
            "itemMeta/firstCreated",
            "contentMeta/contentCreated",
            "itemMeta/versionCreated",
            "contentMeta/contentModified");

    private NewsItem() {}

    static ArticleDraft draft(XmlElement item, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context).mark(item.attribute("guid"), null);
        List<XmlElement> headlines = headlines(item);
        headlines.stream()
                .filter(headline -> isMain(headline.attribute("role")))
                .forEach(headline -> draft.title(headline.text(), PLACE + "contentMeta/headline"));
        headlines.forEach(headline -> draft.title(headline.text(), PLACE + "contentMeta/headline"));
        draft.byline(item.textAt("contentMeta/by"), PLACE + "contentMeta/by");
        draft.language(item.attributeAt("contentMeta/language", "tag"), PLACE + "contentMeta/language/@tag");
        for (XmlElement content : contents(item, "inlineXML")) {
            inlineXml(content, draft);
        }
        for (XmlElement content : contents(item, "inlineData")) {
            draft.text(inlineData(content), PLACE + "inlineData");
        }
        if (!draft.hasText()) {
            summary(item).addTo(draft);
        }
        draft.title(item.textAt("itemMeta/title"), PLACE + "itemMeta/title");
        XmlElement meta = item.child("contentMeta");
        if (meta != null) {
            meta.children("creator").forEach(creator -> draft.author(name(creator), PLACE + "contentMeta/creator"));
        }
        DATES.forEach(path -> draft.publishedAt(item.textAt(path), PLACE + path));
        draft.language(item.attribute("xml:lang"), PLACE + "@xml:lang");
        return address(item, outlet(item, draft));
    }

    private static List<XmlElement> headlines(XmlElement item) {
        XmlElement meta = item.child("contentMeta");
        return meta == null ? List.of() : meta.children("headline");
    }

    private static boolean isMain(@Nullable String role) {
        return role == null || role.matches("(?i).*[:/](?:main|headline|title)");
    }

    private static List<XmlElement> contents(XmlElement item, String name) {
        XmlElement set = item.child("contentSet");
        return set == null ? List.of() : set.children(name);
    }

    private static void inlineXml(XmlElement content, ArticleDraft draft) {
        draft.language(content.attribute("xml:lang"), PLACE + "inlineXML/@xml:lang");
        XmlElement nitf = content.child("nitf");
        if (nitf != null) {
            NitfBody.title(nitf, PLACE + "nitf", draft);
            NitfBody.read(nitf, PLACE + "nitf", draft);
            return;
        }
        XmlElement page = content.child("html");
        if (page != null) {
            draft.title(page.textAt("head/title"), PLACE + "html/head/title");
            draft.language(page.attribute("xml:lang"), PLACE + "html/@xml:lang");
        }
        XmlElement body = page == null || page.child("body") == null ? content : page.child("body");
        draft.text(body == null ? null : HtmlParagraphs.of(body.toHtml(Map.of())), PLACE + "inlineXML");
    }

    /** Plain text or escaped HTML, possibly in Base64. */
    private static @Nullable String inlineData(XmlElement content) {
        String text = content.text();
        String encoding = content.attribute("encoding");
        String type = content.attribute("contenttype");
        if (text == null || type != null && !type.startsWith("text/") && !type.contains("html")) {
            return null;
        }
        if (encoding != null && encoding.endsWith("base64")) {
            try {
                text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return FeedText.of(text, PLACE + "inlineData").text();
    }

    private static FeedText summary(XmlElement item) {
        XmlElement meta = item.child("contentMeta");
        String description = meta == null ? null : meta.textAt("description");
        return FeedText.ofSummary(description, PLACE + "contentMeta/description");
    }

    private static ArticleDraft outlet(XmlElement item, ArticleDraft draft) {
        XmlElement provider = item.at("itemMeta/provider");
        XmlElement holder = item.at("rightsInfo/copyrightHolder");
        XmlElement source = item.at("contentMeta/infoSource");
        draft.outlet(provider == null ? null : name(provider), PLACE + "itemMeta/provider");
        draft.outlet(holder == null ? null : name(holder), PLACE + "rightsInfo/copyrightHolder");
        draft.outlet(item.textAt("contentMeta/creditline"), PLACE + "contentMeta/creditline");
        return draft.outlet(source == null ? null : name(source), PLACE + "contentMeta/infoSource");
    }

    private static ArticleDraft address(XmlElement item, ArticleDraft draft) {
        XmlElement meta = item.child("itemMeta");
        if (meta != null) {
            for (XmlElement link : meta.children("link")) {
                String relation = link.attribute("rel");
                if (relation != null && relation.matches("(?i)(?:.*[:/])?(?:canonical|alternate|isPublishedAs)")) {
                    draft.url(link.attribute("href"), PLACE + "itemMeta/link/@href", null);
                }
            }
        }
        return draft.url(item.attribute("guid"), PLACE + "@guid", null);
    }

    /** The name of a party, or its literal, or a code in letters. */
    private static @Nullable String name(XmlElement party) {
        String name = party.textAt("name");
        if (name != null) {
            return name;
        }
        String literal = party.attribute("literal");
        String code = party.attribute("qcode");
        String letters = code == null ? null : code.substring(code.indexOf(':') + 1);
        return literal != null ? literal : letters != null && letters.matches("\\p{L}[\\p{L} .&-]+") ? letters : null;
    }
}
