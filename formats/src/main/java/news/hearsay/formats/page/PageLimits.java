package news.hearsay.formats.page;

import news.hearsay.formats.UnreadableDocumentException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Limits that no page of an article comes near. Browsers stop at 512 levels. */
final class PageLimits {

    static final int MAX_CHARACTERS = 8 * 1024 * 1024;
    static final int MAX_DEPTH = 1000;

    private static final String FIX = "send the article's text in another form";

    private PageLimits() {}

    static void checkLength(String html) {
        if (html.length() > MAX_CHARACTERS) {
            throw new UnreadableDocumentException(
                    "is a page of %d characters; the limit is %d".formatted(html.length(), MAX_CHARACTERS), FIX);
        }
    }

    static void checkDepth(Document page) {
        NodeTraversor.traverse(PageLimits::checkDepth, page);
    }

    private static void checkDepth(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnreadableDocumentException(
                    "is a page with more than %d levels of elements".formatted(MAX_DEPTH), FIX);
        }
    }
}
