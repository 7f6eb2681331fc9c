package news.hearsay.standalone.archive;

import java.nio.charset.StandardCharsets;
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
    record Intact(String place, NewsDocument document) implements ArchiveRecord {}

    /**
     * A part of an archive that could not be read. What follows in the same file is not read.
     *
     * @param detail what is wrong with it
     * @param content the beginning of what could be read of it; empty if that is nothing
     */
    record Damaged(String place, String detail, String content) implements ArchiveRecord {

        private static final int MAX_CONTENT_BYTES = 4 * 1024;

        /** A part of which nothing could be read. */
        Damaged(String place, String detail) {
            this(place, detail, "");
        }

        /** A part that begins with these bytes. */
        static Damaged of(String place, String detail, byte[] bytes) {
            int length = Math.min(bytes.length, MAX_CONTENT_BYTES);
            return new Damaged(place, detail, new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
    }
}
