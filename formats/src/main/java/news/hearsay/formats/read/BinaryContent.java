package news.hearsay.formats.read;

import java.util.Map;
import news.hearsay.formats.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text. */
final class BinaryContent {

    private static final int EXAMINED_BYTES = 2000;

    private static final Map<String, String> COMPRESSIONS = Map.of(
            "\u001F\u008B", "compressed with gzip",
            "(\u00B5/\u00FD", "compressed with zstd",
            "\u00FD7zXZ\u0000", "compressed with xz",
            "7z\u00BC\u00AF", "a 7-Zip archive",
            "Rar!\u001A", "a RAR archive");

    private BinaryContent() {}

    /** @throws UnreadableDocumentException if the bytes are no text */
    static void refuse(byte[] bytes) {
        if (isBzip2(bytes)) {
            throw new UnreadableDocumentException("is compressed with bzip2", "decompress it first");
        }
        for (Map.Entry<String, String> compression : COMPRESSIONS.entrySet()) {
            if (startsWith(bytes, compression.getKey())) {
                throw new UnreadableDocumentException("is " + compression.getValue(), "decompress it first");
            }
        }
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
        if (startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00FF\u00D8\u00FF") || startsWith(bytes, "GIF8")) {
            return "an image";
        }
        return controls(bytes) ? "binary data" : null;
    }

    /** A text can begin with BZh; the level and the block follow. */
    private static boolean isBzip2(byte[] bytes) {
        return bytes.length > 4 && startsWith(bytes, "BZh" + (char) bytes[3] + "1AY&SY");
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
