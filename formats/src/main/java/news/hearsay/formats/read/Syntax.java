package news.hearsay.formats.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.agency.NewsMlDocument;
import news.hearsay.formats.feed.FeedDocument;
import news.hearsay.formats.json.JsonDocument;
import news.hearsay.formats.text.Snippet;
import news.hearsay.formats.xml.Prologue;
import org.jspecify.annotations.Nullable;

/** The notation in which a document is written. */
enum Syntax {
    JSON,
    FEED,
    NEWSML_G2,
    NITF,
    SITEMAP,
    HTML,
    TEXT;

    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]++:)?([A-Za-z][\\w.-]*+)(?=[\\s/>])");
    private static final Pattern HTML_WITHIN =
            Pattern.compile("(?is)<(?:!doctype\\s+html|html|body|head|article|p|div)(?:\\s[^<>]*)?>");
    private static final Set<String> HTML_ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "title",
            "meta",
            "link",
            "script",
            "style",
            "main",
            "article",
            "section",
            "header",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "span",
            "a",
            "b",
            "i",
            "em",
            "strong",
            "br",
            "img",
            "figure",
            "blockquote",
            "ul",
            "ol",
            "table",
            "center",
            "font",
            "noscript",
            "iframe",
            "nav",
            "base");

    /** @throws UnreadableDocumentException if the document is XML in no form of news */
    static Syntax of(String text, DeclaredType declared) {
        if (declared.isJson() && !text.stripLeading().startsWith("<") || JsonDocument.startsAsJson(text)) {
            return JSON;
        }
        String root = root(text);
        if (root != null) {
            return ofRoot(root, text, declared);
        }
        if (declared.isXml() && !Prologue.isOfHtml(text)) {
            throw new UnreadableDocumentException(
                    "is declared as XML, but does not start with an element", "send well-formed XML");
        }
        boolean isHtml = Prologue.isOfHtml(text)
                || declared.isHtml() && HTML_WITHIN.matcher(text).find();
        return isHtml ? HTML : TEXT;
    }

    private static Syntax ofRoot(String root, String text, DeclaredType declared) {
        if (NewsMlDocument.isRoot(root)) {
            return NEWSML_G2;
        }
        if (FeedDocument.isRoot(root)) {
            return FEED;
        }
        if (root.equals("nitf")) {
            return NITF;
        }
        if (HTML_ELEMENTS.contains(root.toLowerCase(Locale.ROOT)) || declared.isHtml()) {
            return HTML;
        }
        if (root.equals("urlset") || root.equals("sitemapindex")) {
            return SITEMAP;
        }
        if (declared.isXml() || text.stripLeading().startsWith("<?xml")) {
            throw new UnreadableDocumentException(
                    "is XML with the root element %s, which is no form of news".formatted(Snippet.of(root)),
                    "send RSS, Atom, NewsML-G2 or NITF");
        }
        return HTML_WITHIN.matcher(text).find() ? HTML : TEXT;
    }

    /** The name of the root element without its prefix; null if the document does not start with markup. */
    private static @Nullable String root(String text) {
        Matcher root = ROOT.matcher(text).region(Prologue.end(text), text.length());
        return root.lookingAt() ? root.group(1) : null;
    }
}
