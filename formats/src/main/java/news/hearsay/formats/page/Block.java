package news.hearsay.formats.page;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item or other run of text that a browser would show in lines of its own.
 *
 * @param owner the innermost block element that holds the text
 * @param kind what it is
 * @param text the text with single spaces
 * @param linkLength how many characters of the text are in links
 */
record Block(Element owner, BlockKind kind, String text, int linkLength) {

    /** Returns the share of the text that is in links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, linkLength / (double) text.length());
    }

    int length() {
        return text.length();
    }

    /** Returns whether this is prose: long enough for a sentence and not made of links. */
    boolean isProse() {
        return kind != BlockKind.HEADING && length() >= MIN_PROSE && linkDensity() < 0.5;
    }

    private static final int MIN_PROSE = 40;
}
