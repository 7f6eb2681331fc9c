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

    private static final int MIN_PROSE = 40;

    /** A character of Chinese, Japanese or Korean holds as much as this many letters. */
    private static final int LETTERS_PER_IDEOGRAPH = 3;

    /** Returns the share of the text that is in links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, linkLength / (double) text.length());
    }

    int length() {
        return text.length();
    }

    /** Returns whether this is prose: long enough for a sentence and not made of links. */
    boolean isProse() {
        return kind != BlockKind.HEADING && linkDensity() < 0.5 && isLong();
    }

    private boolean isLong() {
        if (text.length() >= MIN_PROSE || text.length() * LETTERS_PER_IDEOGRAPH < MIN_PROSE) {
            return text.length() >= MIN_PROSE;
        }
        long ideographs = text.codePoints().filter(Block::isIdeograph).count();
        return text.length() + ideographs * (LETTERS_PER_IDEOGRAPH - 1) >= MIN_PROSE;
    }

    private static boolean isIdeograph(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x3040 && codePoint <= 0x30FF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3;
    }
}
