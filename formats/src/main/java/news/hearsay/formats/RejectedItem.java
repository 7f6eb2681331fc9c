package news.hearsay.formats;

/**
 * A part of a document from which no article could be read.
 *
 * @param place where it is, such as {@code item 3} or {@code line 12} (1-based)
 * @param detail what is wrong with it
 * @param fix what to do about it
 */
public record RejectedItem(String place, String detail, String fix) {}
