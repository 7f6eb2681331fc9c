package news.hearsay.extract.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * A letter or punctuation mark whose bytes in UTF-8 were decoded as Windows-1252: "JosÃ©" for "José".
 *
 * @param character the character that was meant
 * @param end UTF-16 index after the characters that stand for it
 */
record Mojibake(char character, int end) {

    /** the characters that Windows-1252 has for the bytes 80 to 9F; 0 for none */
    private static final String BYTES_80_TO_9F = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    /** characters of this range that also follow a capital letter in sound text */
    private static final String AMBIGUOUS = "«»“”‘’–—…‹›„\u00a0";

    /** Whether such a sequence may begin with the character: the lead bytes of Latin letters and punctuation marks. */
    static boolean leads(char c) {
        return c >= '\u00c2' && c <= '\u00c5' || c == '\u00e2';
    }

    /** The character that begins at {@code at}; null if the text there is sound. */
    static @Nullable Mojibake at(String text, int at) {
        if (!leads(text.charAt(at)) || at + 1 >= text.length()) {
            return null;
        }
        int second = continuation(text.charAt(at + 1));
        if (second < 0) {
            return null;
        }
        if (text.charAt(at) == '\u00e2') {
            int third = at + 2 < text.length() ? continuation(text.charAt(at + 2)) : -1;
            char meant = (char) (0x2000 | (second & 0x3f) << 6 & 0xfff | third & 0x3f);
            return third >= 0 && punctuation(meant) ? new Mojibake(meant, at + 3) : null;
        }
        boolean capitalBefore = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        if (capitalBefore && AMBIGUOUS.indexOf(text.charAt(at + 1)) >= 0) {
            return null;
        }
        char meant = (char) ((text.charAt(at) & 0x1f) << 6 | second & 0x3f);
        return Character.isISOControl(meant) ? null : new Mojibake(meant, at + 2);
    }

    /** The byte that Windows-1252 or Latin-1 shows as this character, if it may continue a sequence; else -1. */
    private static int continuation(char c) {
        if (c >= '\u0080' && c <= '\u00bf') {
            return c;
        }
        int index = c == '\0' ? -1 : BYTES_80_TO_9F.indexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }

    /** The code point of a byte from 80 to 9F in Windows-1252. */
    static int windows1252(int value) {
        char meant = BYTES_80_TO_9F.charAt(value - 0x80);
        return meant == '\0' ? value : meant;
    }

    private static boolean punctuation(char c) {
        return c >= '\u2010' && c <= '\u203a' || c == '\u20ac' || c == '\u2122' || c == '\u200b' || c == '\u202f';
    }
}
