package news.hearsay.extract.engine.relation;

/**
 * What a token is to a cue. A content may come in pieces, each with a first token; a source and the cue itself are of
 * one piece.
 */
enum TokenRole {
    OTHER,
    CONTENT_FIRST,
    CONTENT,
    SOURCE_FIRST,
    SOURCE,
    CUE_FIRST,
    CUE;

    static final int COUNT = values().length;

    /** Whether {@code next} may stand right behind {@code last} (-1: nothing before). */
    static boolean follows(int last, int next) {
        if (next == CONTENT.ordinal()) {
            return last == CONTENT.ordinal() || last == CONTENT_FIRST.ordinal();
        }
        if (next == SOURCE.ordinal()) {
            return last == SOURCE.ordinal() || last == SOURCE_FIRST.ordinal();
        }
        if (next == CUE.ordinal()) {
            return last == CUE.ordinal() || last == CUE_FIRST.ordinal();
        }
        return true;
    }
}
