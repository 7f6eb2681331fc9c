package news.hearsay.standalone.archive;

/**
 * A record, or a part of one, that was not accepted. One line of JSON in the file of rejections.
 *
 * @param place where it is in the archive
 * @param reason what is wrong with it, and what to do about it
 * @param content the line that was posted, otherwise the beginning of the document; that of a damaged part has at most
 *     4 KiB and is empty if nothing could be read
 */
record Rejection(String place, String reason, String content) {

    /** The maximum length of {@code content} in bytes. */
    static final int MAX_CONTENT_BYTES = 64 * 1024;
}
