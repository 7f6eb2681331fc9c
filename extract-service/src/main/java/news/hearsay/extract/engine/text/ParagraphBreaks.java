package news.hearsay.extract.engine.text;

/**
 * Decides which line breaks end a paragraph: an empty line does; a single line feed does unless the line was wrapped in
 * the middle of a sentence.
 */
final class ParagraphBreaks {

    /** A line of at least this many characters counts as wrapped. */
    private static final int MIN_WRAPPED_LINE = 55;

    private final String text;

    ParagraphBreaks(String text) {
        this.text = text;
    }

    /**
     * Whether a line break ends its paragraph.
     *
     * @param lineStart UTF-16 index at which the line begins
     * @param lineEnd UTF-16 index at which it ends
     * @param next UTF-16 index at which the text of the next line begins
     * @param open whether a sentence is open: it has begun and no full stop has ended it
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
        return !(open && (Character.isLowerCase(text.charAt(next)) || lineEnd - lineStart >= MIN_WRAPPED_LINE));
    }
}
