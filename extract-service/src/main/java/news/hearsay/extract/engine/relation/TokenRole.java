package news.hearsay.extract.engine.relation;

/**
 * The role of a token in the relation of one cue, in IOB2 style. A content may have several pieces, each with a first
 * token; a source and the cue itself have one piece. The role that continues a piece comes right after the one that
 * begins it. The ordinals are part of the model file.
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

    /** Whether role {@code next} may follow role {@code last}; -1 is the start of the window. */
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
