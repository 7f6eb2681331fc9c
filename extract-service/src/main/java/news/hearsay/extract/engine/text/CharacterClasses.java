package news.hearsay.extract.engine.text;

/** Classes of characters outside words. */
final class CharacterClasses {

    private CharacterClasses() {}

    /** Whether the character is white space, a control character or invisible. */
    static boolean blank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /** Whether the character may close a quotation or a bracket. */
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

    /** Whether the character may open a quotation. */
    static boolean opens(char c) {
        return c == '"' || c == '\u201c' || c == '\u2018' || c == '\'' || c == '\u00ab' || c == '\u201e';
    }
}
