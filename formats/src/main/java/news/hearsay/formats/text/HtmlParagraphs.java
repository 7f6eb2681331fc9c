package news.hearsay.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The paragraphs of a fragment of HTML that is an article's body and nothing else, such as the content of a feed item.
 */
public final class HtmlParagraphs {

    /** Their text is no text of the article: code, controls, and captions. */
    private static final Set<String> OMITTED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "form",
            "button",
            "select",
            "audio",
            "video",
            "figure",
            "figcaption",
            "nav",
            "aside");

    private static final List<String> OMITTED_CLASSES = List.of("screen-reader-text", "sharedaddy");

    /** Elements that break the line although jsoup calls some of them inline. */
    private static final Set<String> BLOCKS = Set.of("br", "hr", "td", "th", "dt", "dd", "option", "summary");

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|a|b|i|em|strong|span|img|ul|ol|li|h[1-6]|hl2|blockquote|figure|table|tr|td|cite|q|sup|sub|u|small|font"
                    + "|iframe|article|section|script|style|body|html|pre|block)(?:\\s[^<>]*)?/?>");

    private HtmlParagraphs() {}

    /** Returns whether a string is HTML rather than plain text: it contains a tag. */
    public static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** Returns the paragraphs, separated by empty lines. */
    public static String of(String html) {
        HtmlLimits.check(html);
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** Returns the paragraphs of a whole page that is an article's body and nothing else, such as a mail. */
    public static String ofPage(String html) {
        HtmlLimits.check(html);
        return of(Jsoup.parse(html).body());
    }

    /** Returns the paragraphs of an element. */
    private static String of(Element body) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.filter(paragraphs, body);
        paragraphs.end();
        return String.join("\n\n", paragraphs.found);
    }

    private static boolean isOmitted(Element element) {
        return OMITTED.contains(element.normalName())
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("class") && OMITTED_CLASSES.stream().anyMatch(element::hasClass)
                || Hiding.isHidden(element);
    }

    private static final class Paragraphs implements NodeFilter {

        private final List<String> found = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
            } else if (node instanceof Element element && isOmitted(element)) {
                return FilterResult.SKIP_ENTIRELY;
            } else if (breaks(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (breaks(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || BLOCKS.contains(element.normalName()));
        }

        private void end() {
            String paragraph =
                    current.toString().replaceAll("[\\s\u00A0]+", " ").strip();
            if (!paragraph.isEmpty()) {
                found.add(paragraph);
            }
            current.setLength(0);
        }
    }
}
