package news.hearsay.extract.engine.text;

/** Kinds of characters that are no part of a word. */
final class CharacterClasses {

    private CharacterClasses() {}

    /** White space, and what is as invisible. */
    static boolean blank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /** May close a quotation or a bracket. */
    static boolean closes(char c) {
        return c == '"'
                || c == '\u201d'
                || c == '\u2019'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u00bb'
                || c == '\u201c';
    }

    /** May open a quotation. */
    static boolean opens(char c) {
        return c == '"' || c == '\u201c' || c == '\u2018' || c == '\'' || c == '\u00ab' || c == '\u201e';
    }
}
