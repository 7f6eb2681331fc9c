package news.hearsay.formats.text;

import news.hearsay.formats.UnreadableDocumentException;

/** Limits of HTML that is parsed. */
public final class HtmlLimits {

    /** The parser's time grows with the square of the number of tables that are not closed. */
    private static final int MAX_TABLES = 3000;

    /** The parser adds the attributes of each further tag to the first one, in time that grows with their square. */
    private static final int MAX_ROOTS = 50;

    private HtmlLimits() {}

    /**
     * Checks HTML before it is parsed.
     *
     * @throws UnreadableDocumentException if there are more tables or roots than any article has
     */
    public static void check(String html) {
        int tables = 0;
        int roots = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tables += isTag("table", html, at + 1) ? 1 : 0;
            roots += isTag("body", html, at + 1) || isTag("html", html, at + 1) ? 1 : 0;
        }
        requireAtMost(MAX_TABLES, tables, "tables");
        requireAtMost(MAX_ROOTS, roots, "html and body tags");
    }

    private static boolean isTag(String name, String html, int at) {
        return html.regionMatches(true, at, name, 0, name.length());
    }

    private static void requireAtMost(int limit, int found, String what) {
        if (found > limit) {
            throw new UnreadableDocumentException(
                    "contains HTML with more than %d %s".formatted(limit, what),
                    "send the article's text in another form");
        }
    }
}
