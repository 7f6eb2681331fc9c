package news.hearsay.formats.text;

import news.hearsay.formats.UnreadableDocumentException;

/** Limits of HTML that is parsed. */
public final class HtmlLimits {

    /** The parser's time grows with the square of the number of tables that are not closed. */
    private static final int MAX_TABLES = 3000;

    private static final String TABLE = "<table";

    private HtmlLimits() {}

    /**
     * Checks HTML before it is parsed.
     *
     * @throws UnreadableDocumentException if there are more tables than any article has
     */
    public static void check(String html) {
        int tables = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tables += html.regionMatches(true, at, TABLE, 0, TABLE.length()) ? 1 : 0;
        }
        if (tables > MAX_TABLES) {
            throw new UnreadableDocumentException(
                    "contains HTML with more than %d tables".formatted(MAX_TABLES),
                    "send the article's text in another form");
        }
    }
}
