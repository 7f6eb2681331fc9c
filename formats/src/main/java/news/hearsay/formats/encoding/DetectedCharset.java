package news.hearsay.formats.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The likely encoding of bytes that are not valid UTF-8 and declare no encoding in which they are valid. It is UTF-8
 * with a few damaged characters, Cyrillic in windows-1251 or KOI8-R, or windows-1252.
 */
final class DetectedCharset {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");

    private DetectedCharset() {}

    static Charset of(byte[] bytes) {
        Sequences utf8 = Sequences.in(bytes);
        if (utf8.valid >= 4 * utf8.invalid) {
            return StandardCharsets.UTF_8;
        }
        int letters = 0;
        int high = 0;
        for (byte b : bytes) {
            if (b < 0) {
                high++;
            } else if (Character.isLetter(b)) {
                letters++;
            }
        }
        // Words in Cyrillic consist of high bytes; words in Latin letters contain few of them.
        if (high > letters / 2 && high > 8) {
            return lowerCaseLetters(bytes, WINDOWS_1251) >= lowerCaseLetters(bytes, KOI8_R) ? WINDOWS_1251 : KOI8_R;
        }
        return WINDOWS_1252;
    }

    private static long lowerCaseLetters(byte[] bytes, Charset charset) {
        return new String(bytes, charset)
                .chars()
                .filter(c -> c > 127 && Character.isLowerCase(c))
                .count();
    }

    /** How many multi-byte sequences of UTF-8 are complete, and how many high bytes belong to none. */
    private record Sequences(int valid, int invalid) {

        static Sequences in(byte[] bytes) {
            int valid = 0;
            int invalid = 0;
            int i = 0;
            while (i < bytes.length) {
                int length = length(bytes[i] & 0xFF);
                if (length > 1 && continues(bytes, i + 1, length - 1)) {
                    valid++;
                    i += length;
                } else {
                    invalid += length == 1 ? 0 : 1;
                    i++;
                }
            }
            return new Sequences(valid, invalid);
        }

        private static int length(int lead) {
            if (lead < 0x80) {
                return 1;
            }
            if (lead >= 0xC2 && lead < 0xE0) {
                return 2;
            }
            if (lead >= 0xE0 && lead < 0xF0) {
                return 3;
            }
            return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        }

        private static boolean continues(byte[] bytes, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            return true;
        }
    }
}
