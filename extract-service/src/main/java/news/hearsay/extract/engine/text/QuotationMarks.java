package news.hearsay.extract.engine.text;

/** Tokens that are quotation marks, and whether they may close a quotation by the spaces and letters around them. */
record QuotationMarks(Tokens tokens) {

    static final char NONE = 0;

    /** Tokens within which a single mark must be closed to open a quotation. */
    static final int MAX_SINGLE_QUOTED_TOKENS = 200;

    /** The character of a mark, for two apostrophes the straight double one; {@link #NONE} for other tokens. */
    char at(int i) {
        char c = tokens.first(i);
        if (tokens.length(i) == 1) {
            return c;
        }
        boolean doubled = tokens.length(i) == 2
                && single(c == '\u2019' ? '\'' : c)
                && tokens.text.charAt(tokens.start[i] + 1) == c;
        return doubled ? '"' : NONE;
    }

    /** Whether a mark is a single one, which may also be an apostrophe. */
    static boolean single(char c) {
        return c == '\u2018' || c == '\'' || c == '`';
    }

    /** Whether a mark is a double one. */
    static boolean doubled(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    /** Whether a mark at a token closes what another one opened. */
    boolean closing(char c, int i, char opened) {
        return switch (opened) {
            case '"' -> c == '"' && (!spaceBefore(i, -1) || spaceAfter(i)) || c == '\u201d';
            case '\u201c' -> c == '\u201d' || c == '"';
            case '\u00ab' -> c == '\u00bb';
            case '\u201e' -> c == '\u201c' || c == '\u201d';
            case '\u2018', '\'', '`' ->
                (c == '\u2019' || c == '\'') && !spaceBefore(i, -1) && (spaceAfter(i) || !letterAfter(i));
            default -> false;
        };
    }

    /** A single mark opens a quotation only if another one closes it; otherwise it is an apostrophe ('90s). */
    boolean closesLater(int i, int end) {
        int limit = Math.min(end, i + MAX_SINGLE_QUOTED_TOKENS);
        for (int j = i + 1; j < limit; j++) {
            char c = at(j);
            if ((c == '\'' || c == '\u2019') && closing(c, j, '\'')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a blank or an opening mark stands before a token; {@code first} counts as the beginning. */
    boolean spaceBefore(int i, int first) {
        int at = tokens.start[i];
        return i == first
                || at == 0
                || CharacterClasses.blank(tokens.text.charAt(at - 1))
                || "([—–-\u201c\u2018\"".indexOf(tokens.text.charAt(at - 1)) >= 0;
    }

    /** Whether a blank follows a token. */
    boolean spaceAfter(int i) {
        int at = tokens.end[i];
        return at >= tokens.text.length() || CharacterClasses.blank(tokens.text.charAt(at));
    }

    private boolean letterAfter(int i) {
        int at = tokens.end[i];
        return at < tokens.text.length() && Character.isLetterOrDigit(tokens.text.charAt(at));
    }
}
