package news.hearsay.formats.read;

import news.hearsay.formats.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text. */
final class BinaryContent {

    private static final int EXAMINED_BYTES = 2000;

    private BinaryContent() {}

    /** @throws UnreadableDocumentException if the bytes are no text */
    static void refuse(byte[] bytes) {
        String kind = kind(bytes);
        if (kind != null) {
            throw new UnreadableDocumentException("is " + kind + ", not text", "send one of the forms of text");
        }
    }

    private static @Nullable String kind(byte[] bytes) {
        if (startsWith(bytes, "%PDF-")) {
            return "a PDF";
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return "a ZIP archive or an office document";
        }
        if (startsWith(bytes, "\u001F\u008B")) {
            return "compressed with gzip";
        }
        if (startsWith(bytes, "(\u00B5/\u00FD")) {
            return "compressed with zstd";
        }
        if (startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00FF\u00D8\u00FF") || startsWith(bytes, "GIF8")) {
            return "an image";
        }
        return controls(bytes) ? "binary data" : null;
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-16 contains zeros, too, but no other control characters in number. */
    private static boolean controls(byte[] bytes) {
        int examined = Math.min(bytes.length, EXAMINED_BYTES);
        int controls = 0;
        for (int i = 0; i < examined; i++) {
            int b = bytes[i];
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls > examined / 20;
    }
}
