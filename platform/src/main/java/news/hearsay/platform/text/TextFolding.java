package news.hearsay.platform.text;

import java.text.Normalizer;

/**
 * Makes texts equal that look equal: letters are composed (NFC), invisible characters such as soft hyphens and
 * zero-width spaces are removed, every space is a plain one, and letters that are joined in print, full-width letters
 * and no-break hyphens become ordinary ones. Signs with a meaning of their own, such as ², ½ and €, are kept.
 */
public final class TextFolding {

    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

    private TextFolding() {}

    /** The text with its characters folded. */
    public static String fold(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(folded, character));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder folded, int character) {
        int type = Character.getType(character);
        if (type == Character.SPACE_SEPARATOR) {
            folded.append(' ');
        } else if (character == '\u2010' || character == '\u2011') {
            folded.append('-');
        } else if (isJoinedOrFullWidth(character)) {
            folded.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
        } else if (type != Character.FORMAT
                && character != COMBINING_GRAPHEME_JOINER
                && !isVariationSelector(character)) {
            folded.appendCodePoint(character);
        }
    }

    private static boolean isJoinedOrFullWidth(int character) {
        return character >= 0xFB00 && character <= 0xFB06 || character >= 0xFF01 && character <= 0xFF5E;
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F;
    }
}
