package news.hearsay.formats.page;

/** What a block of text is. */
enum BlockKind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CELL,
    /** Text directly in a container such as {@code div}. */
    BARE
}
