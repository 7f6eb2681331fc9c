package news.hearsay.extract.corpus;

import java.util.BitSet;
import java.util.List;
import news.hearsay.events.Span;

/** The characters of spans that count for a score, as sets of code point offsets, and the agreement of two sets. */
final class Characters {

    private Characters() {}

    /** The letters and digits of the spans; without any, all characters except white space. */
    static BitSet of(int[] text, List<Span> spans) {
        BitSet words = new BitSet();
        BitSet signs = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (alphanumeric(text[i])) {
                    words.set(i);
                }
                if (!Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                    signs.set(i);
                }
            }
        }
        return words.isEmpty() ? signs : words;
    }

    /** Like Python's {@code isalnum}: letters and characters with a numeric value. */
    private static boolean alphanumeric(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** The number of characters in both sets. */
    static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** Dice's coefficient, from 0 to 1; 1 for two empty sets. */
    static double dice(BitSet a, BitSet b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        return 2.0 * shared(a, b) / (a.cardinality() + b.cardinality());
    }
}
