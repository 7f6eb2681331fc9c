package news.hearsay.formats.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.text.HtmlParagraphs;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads headline, byline and text of a {@code nitf} element, which is a document or the content of a NewsML-G2 item.
 */
final class NitfBody {

    /** Elements of NITF as elements of HTML; captions, notes and data are no text of the article. */
    private static final Map<String, String> HTML = html();

    /** A longer one contains more than a name and a title. */
    private static final int MAX_BYLINE = 500;

    private static final Pattern TRAILING_MARKS = Pattern.compile("(?<![,;\\s])[,;\\s]++$");

    private NitfBody() {}

    /** Offers the headline. */
    static void title(XmlElement nitf, String place, ArticleDraft draft) {
        draft.title(nitf.textAt("body/body.head/hedline/hl1"), place + "/hl1")
                .title(nitf.textAt("head/title"), place + "/head/title")
                .title(nitf.textAt("body/body.head/hedline/hl2"), place + "/hl2");
    }

    /** Offers the byline and the text. */
    static void read(XmlElement nitf, String place, ArticleDraft draft) {
        XmlElement head = nitf.at("body/body.head");
        if (head != null) {
            head.children("byline").forEach(byline -> draft.author(name(byline), place + "/byline"));
        }
        FeedText text = FeedText.of(text(nitf), place + "/body.content");
        if (text.text() == null) {
            XmlElement summary = head == null ? null : head.child("abstract");
            text = FeedText.ofSummary(summary == null ? null : paragraphs(summary), place + "/abstract");
        }
        text.addTo(draft);
        draft.language(nitf.attribute("xml:lang"), place + "/@xml:lang")
                .language(nitf.attributeAt("body", "xml:lang"), place + "/body/@xml:lang");
    }

    /** Returns the paragraphs of the content; null if there is none. */
    static @Nullable String text(XmlElement nitf) {
        XmlElement body = nitf.at("body/body.content");
        return body == null ? null : paragraphs(body);
    }

    private static String paragraphs(XmlElement element) {
        return HtmlParagraphs.of(element.toHtml(HTML));
    }

    /** The text before the title of the author, such as "By Ann Author, Staff Reporter" with a byttl. */
    private static @Nullable String name(XmlElement byline) {
        String title = byline.textAt("byttl");
        String whole = byline.text();
        if (whole == null || title == null || whole.equals(title) || whole.length() > MAX_BYLINE) {
            return withoutBy(whole);
        }
        String name = TRAILING_MARKS.matcher(whole.replace(title, "").strip()).replaceFirst("");
        return name.isEmpty() ? title : withoutBy(name);
    }

    private static @Nullable String withoutBy(@Nullable String name) {
        return name == null ? null : name.strip().replaceFirst("^(?i:by)\\s+", "");
    }

    private static Map<String, String> html() {
        Map<String, String> names = new HashMap<>();
        names.put("hl2", "h2");
        names.put("block", "div");
        names.put("bq", "blockquote");
        names.put("hr", "hr");
        names.put("br", "br");
        for (String inline :
                "person org location event chron money num object.title virtloc function classifier copyrite em lang pronounce q a postaddr"
                        .split(" ")) {
            names.put(inline, "span");
        }
        for (String omitted : "media note fn table nitf-table custom-table datasource tobject correction".split(" ")) {
            names.put(omitted, "");
        }
        return Map.copyOf(names);
    }
}
