package news.hearsay.formats.text;

import java.util.EnumSet;
import java.util.Set;

/** Removes characters that have no shape of their own. */
final class InvisibleCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** In these scripts a joiner does not change the shape of a word. */
    private static final Set<Character.UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.GEORGIAN,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED,
            Character.UnicodeScript.UNKNOWN);

    private InvisibleCharacters() {}

    /** Keeps a joiner beside a letter of a script that needs it, or between emoji. */
    static String removed(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int previous = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            int following = next < text.length() ? text.codePointAt(next) : 0;
            if (!isInvisible(codePoint) || isNeededJoiner(codePoint, previous, following)) {
                visible.appendCodePoint(codePoint);
            }
            previous = codePoint;
            i = next;
        }
        return visible.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (codePoint) {
            case '\n', '\t' -> false;
            case 0xAD, 0x061C, 0x180E, 0xFEFF -> true;
            default ->
                Character.getType(codePoint) == Character.CONTROL
                        || codePoint >= 0x200B && codePoint <= 0x200F
                        || codePoint >= 0x202A && codePoint <= 0x202E
                        || codePoint >= 0x2060 && codePoint <= 0x2064
                        || codePoint >= 0x2066 && codePoint <= 0x206F;
        };
    }

    private static boolean isNeededJoiner(int codePoint, int previous, int following) {
        boolean joiner = codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
        return joiner && (joins(previous) || joins(following));
    }

    private static boolean joins(int codePoint) {
        return codePoint > 0xFF
                && (Character.isEmoji(codePoint)
                        || codePoint == 0xFE0F
                        || !WITHOUT_JOINERS.contains(Character.UnicodeScript.of(codePoint)));
    }
}
