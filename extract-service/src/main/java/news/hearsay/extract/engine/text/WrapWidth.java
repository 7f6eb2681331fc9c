package news.hearsay.extract.engine.text;

/** The width at which a text is wrapped, by the lengths of its lines. */
record WrapWidth(TextLines lines, OpenSentences sentences) {

    /** Lines of a block that end within a sentence, from which they show that it is wrapped. */
    private static final int MIN_OPEN_LINES = 3;

    /** Longer lines are paragraphs. */
    private static final int MAX_WIDTH = 120;

    /**
     * The width at which the text is wrapped: its longest line that a wrap ends, or the one after it; 0 for none. Sure
     * wraps are followed by a small letter, or lie in a block of several lines without room.
     */
    int find() {
        int width = 0;
        for (int l = 0; l + 1 < lines.size(); l++) {
            if (!lines.get(l).endsBlock() && sentences.continues(l)) {
                width = Math.max(
                        width, Math.max(lines.get(l).length(), lines.get(l + 1).length()));
            }
        }
        for (int from = 0; width == 0 && from < lines.size(); from = lines.blockEnd(from)) {
            if (wrappedAlone(from, lines.blockEnd(from))) {
                width = longest(from, lines.blockEnd(from));
            }
        }
        return width;
    }

    /** Whether a block shows by itself that it is wrapped: no line has room, and several end within a sentence. */
    private boolean wrappedAlone(int from, int to) {
        int open = 0;
        for (int l = from; l + 1 < to; l++) {
            open += sentences.open(lines.get(l)) ? 1 : 0;
        }
        return open >= MIN_OPEN_LINES && filled(from, to, longest(from, to));
    }

    private int longest(int from, int to) {
        int longest = 0;
        for (int l = from; l < to; l++) {
            longest = Math.max(longest, lines.get(l).length());
        }
        return longest;
    }

    /** Whether no line of a block had room for the first word of the next one. */
    boolean filled(int from, int to, int textWidth) {
        int width = Math.max(textWidth, longest(from, to));
        if (textWidth == 0 || width > MAX_WIDTH) {
            return false;
        }
        for (int l = from; l + 1 < to; l++) {
            if (lines.get(l).length() + 1 + lines.firstWord(lines.get(l + 1)) <= width) {
                return false;
            }
        }
        return true;
    }
}
