package news.hearsay.extract.engine.text;

/**
 * Tells which line ends end a paragraph: an empty line does; a single line feed does unless the line was wrapped in the
 * midst of a sentence.
 */
final class ParagraphBreaks {

    /** A line as long as this was wrapped. */
    private static final int WRAPPED_LINE = 55;

    private final String text;

    ParagraphBreaks(String text) {
        this.text = text;
    }

    /**
     * Whether the end of a line ends its paragraph.
     *
     * @param next where the next line's text begins
     * @param open whether a sentence has begun that no full stop has ended
     */
    boolean at(int lineStart, int lineEnd, int next, boolean open) {
        if (next >= text.length()) {
            return true;
        }
        int feeds = 0;
        for (int i = lineEnd; i < next && feeds < 2; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < next && text.charAt(i + 1) == '\n')) || c == '\u2029') {
                feeds++;
            }
        }
        if (feeds >= 2) {
            return true;
        }
        return !(open && (Character.isLowerCase(text.charAt(next)) || lineEnd - lineStart >= WRAPPED_LINE));
    }
}
