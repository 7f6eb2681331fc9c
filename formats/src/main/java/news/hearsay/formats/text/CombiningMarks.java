package news.hearsay.formats.text;

import java.text.Normalizer;

/** Composes letters and their marks (Unicode normalisation form C) in linear time. */
final class CombiningMarks {

    /**
     * Normalisation sorts the marks of a letter, which takes long if there are thousands. No language needs more than
     * this; the Stream-Safe Text Process of UAX #15 ends a longer run with this joiner.
     */
    private static final int MAX_MARKS = 30;

    private static final char GRAPHEME_JOINER = '\u034F';

    private CombiningMarks() {}

    static String composed(String text) {
        return Normalizer.normalize(streamSafe(text), Normalizer.Form.NFC);
    }

    private static String streamSafe(String text) {
        StringBuilder safe = null;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            marks = isMark(codePoint) ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                safe = safe == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : safe;
                safe.append(GRAPHEME_JOINER);
                marks = 1;
            }
            if (safe != null) {
                safe.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
