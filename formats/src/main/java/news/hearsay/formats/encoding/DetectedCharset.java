package news.hearsay.formats.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The likely encoding of bytes that are not valid UTF-8 and declare no encoding in which they are valid: UTF-8 with a
 * few damaged characters, or what ICU's detector finds.
 */
final class DetectedCharset {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** ICU's confidence, of 100. Right results for texts of 100 characters and more have at least 19. */
    private static final int MIN_CONFIDENCE = 15;

    /** Another encoding with more than this share of the confidence leaves the choice open. */
    private static final double RIVAL = 0.9;

    /** Bytes outside ASCII below which a text is short: wrong encodings make few implausible characters of it. */
    private static final int SHORT = 50;

    /** Bytes that are the same signs, such as quotation marks, in all encodings of Windows for Latin letters. */
    private static final BitSet SHARED_SIGNS = signs(
            0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0,
            0xA4, 0xA6, 0xA7, 0xA9, 0xAB, 0xAC, 0xAD, 0xAE, 0xB0, 0xB1, 0xB5, 0xB6, 0xB7, 0xBB);

    private DetectedCharset() {}

    /** Returns null if it is uncertain. */
    static @Nullable Charset of(byte[] bytes) {
        if (Utf8Sequences.in(bytes).areMostlyValid()) {
            return StandardCharsets.UTF_8;
        }
        byte[] sample = EncodingSample.of(bytes);
        return hasSharedSignsOnly(sample) ? WINDOWS_1252 : detected(sample);
    }

    private static @Nullable Charset detected(byte[] sample) {
        boolean isShort = isShort(sample);
        CharsetMatch[] matches = detector(sample).detectAll();
        Charset best = null;
        int confidence = MIN_CONFIDENCE;
        for (CharsetMatch match : matches) {
            Charset charset = match.getConfidence() < confidence ? null : charset(match.getName(), sample);
            if (charset == null || charset.equals(best) || !isPlausible(new String(sample, charset), isShort)) {
                continue;
            }
            if (best != null) {
                return isSame(sample, best, charset) ? best : null;
            }
            best = charset;
            confidence = (int) Math.max(MIN_CONFIDENCE, match.getConfidence() * RIVAL);
        }
        return best;
    }

    private static boolean isPlausible(String text, boolean isShort) {
        return isShort ? PlausibleText.isFaultless(text) : PlausibleText.is(text);
    }

    private static boolean isShort(byte[] sample) {
        int high = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
        }
        return high < SHORT;
    }

    private static CharsetDetector detector(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        // It leaves out what is between angle brackets.
        detector.enableInputFilter(true);
        return detector.setText(sample);
    }

    private static boolean isSame(byte[] sample, Charset one, Charset other) {
        return new String(sample, one).equals(new String(sample, other));
    }

    /** ICU's names; an encoding of ISO is read as that of Windows that contains it. */
    private static @Nullable Charset charset(String name, byte[] sample) {
        return switch (name) {
            case "ISO-8859-1" -> WINDOWS_1252;
            case "ISO-8859-7" -> Charset.forName(hasCapitalAlphaOfWindows(sample) ? "windows-1253" : name);
            case "ISO-8859-8", "ISO-8859-8-I" -> Charset.forName("windows-1255");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "KOI8-R" -> Charset.forName("KOI8-U");
            case "Shift_JIS" -> Charset.forName("windows-31j");
            case "EUC-KR" -> Charset.forName("x-windows-949");
            default ->
                name.startsWith("UTF-") || name.startsWith("IBM") || !Charset.isSupported(name)
                        ? null
                        : Charset.forName(name);
        };
    }

    /**
     * Both Greek encodings differ in few letters: this one begins a word in windows-1253, and is a mark in the other.
     */
    private static boolean hasCapitalAlphaOfWindows(byte[] sample) {
        for (int i = 0; i + 1 < sample.length; i++) {
            if ((sample[i] & 0xFF) == 0xA2 && sample[i + 1] < 0 && (i == 0 || sample[i - 1] >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSharedSignsOnly(byte[] sample) {
        for (byte b : sample) {
            if (b < 0 && !SHARED_SIGNS.get(b & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet signs(int... bytes) {
        BitSet signs = new BitSet(256);
        Arrays.stream(bytes).forEach(signs::set);
        return signs;
    }
}
