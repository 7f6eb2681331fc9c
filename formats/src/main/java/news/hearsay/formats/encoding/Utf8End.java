package news.hearsay.formats.encoding;

/** The end of a document in UTF-8, which may have been cut off within a character. */
final class Utf8End {

    private static final int MAX_OCTETS = 4;

    private Utf8End() {}

    /** Returns the number of bytes without an incomplete character at the end. */
    static int of(byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0 && i > bytes.length - MAX_OCTETS; i--) {
            if (!isContinuation(bytes[i])) {
                return octets(bytes[i]) > bytes.length - i ? i : bytes.length;
            }
        }
        return bytes.length;
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    /** Returns the number of octets of the character that begins with this one. */
    private static int octets(byte first) {
        int value = first & 0xFF;
        if (value >= 0xC2 && value <= 0xDF) {
            return 2;
        }
        if (value >= 0xE0 && value <= 0xEF) {
            return 3;
        }
        return value >= 0xF0 && value <= 0xF4 ? 4 : 1;
    }
}
