package news.hearsay.extract.engine.text;

import java.util.Arrays;

/** Converts UTF-16 indices of a text to code point indices, in logarithmic time. */
final class CodePointIndex {

    /** the UTF-16 indices of all low surrogates, ascending: each one shifts the indices after it by one */
    private final int[] lowSurrogates;

    CodePointIndex(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        lowSurrogates = Arrays.copyOf(found, count);
    }

    int codePoint(int utf16) {
        if (lowSurrogates.length == 0) {
            return utf16;
        }
        int found = Arrays.binarySearch(lowSurrogates, utf16);
        return utf16 - (found < 0 ? -found - 1 : found);
    }
}
