package news.hearsay.standalone.archive;

import news.hearsay.formats.NewsDocument;

/** One record of an archive: a file, a line, a row, a message or a web capture. */
sealed interface ArchiveRecord {

    /** Where the record is, such as {@code feeds.zip/monday.xml} or {@code articles.jsonl line 12} (1-based). */
    String place();

    /**
     * A record that could be read.
     *
     * @param document its content
     */
    record Readable(String place, NewsDocument document) implements ArchiveRecord {}

    /**
     * A part of an archive that could not be read. What follows in the same file is not read.
     *
     * @param detail what is wrong with it
     */
    record Damaged(String place, String detail) implements ArchiveRecord {}
}
