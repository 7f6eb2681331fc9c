package news.hearsay.formats.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail: a text, an attachment, or a group of parts.
 *
 * @param mediaType type and subtype in lower case
 * @param charset the declared encoding
 * @param isFlowed whether a line that ends with a space goes on in the next one (RFC 3676)
 * @param attachment whether the part is marked as an attachment
 * @param fileName the name of the file
 * @param content the content without its transfer encoding; empty for a group
 * @param parts the parts of a group
 */
record MailPart(
        String mediaType,
        @Nullable String charset,
        boolean isFlowed,
        boolean attachment,
        @Nullable String fileName,
        byte[] content,
        List<MailPart> parts) {

    boolean isText() {
        return !attachment && (mediaType.equals("text/plain") || isHtml());
    }

    boolean isHtml() {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    boolean isGroup() {
        return mediaType.startsWith("multipart/");
    }

    /** Returns the declared media type with its encoding. In ASCII, which software declares falsely, all bytes are. */
    String contentType() {
        return charset == null || charset.equalsIgnoreCase("us-ascii") ? mediaType : mediaType + "; charset=" + charset;
    }

    /** Returns the name of the file, if there is one, and the media type. */
    String described() {
        return fileName == null ? mediaType : "%s (%s)".formatted(fileName, mediaType);
    }
}
