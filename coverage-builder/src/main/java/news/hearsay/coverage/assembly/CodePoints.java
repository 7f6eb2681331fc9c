package news.hearsay.coverage.assembly;

import news.hearsay.coverage.assembly.StoredArticle.Range;

/** A text that is cut by code points. A cut takes constant time, after one pass over the text. */
final class CodePoints {

    private final String text;
    private final int length;
    private final int[] offsets;

    CodePoints(String text) {
        this.text = text;
        length = text.codePointCount(0, text.length());
        // without surrogates a code point is a char
        offsets = length == text.length() ? new int[0] : offsets(text, length);
    }

    private static int[] offsets(String text, int length) {
        int[] offsets = new int[length + 1];
        for (int i = 0, offset = 0; i < length; i++) {
            offset += Character.charCount(text.codePointAt(offset));
            offsets[i + 1] = offset;
        }
        return offsets;
    }

    /** The number of code points. */
    int length() {
        return length;
    }

    /** The part of the text in a range; a range beyond the end is cut off there. */
    String cut(Range range) {
        return text.substring(offset(range.start()), offset(Math.max(range.start(), range.end())));
    }

    private int offset(int codePoints) {
        int place = Math.clamp(codePoints, 0, length);
        return offsets.length == 0 ? place : offsets[place];
    }
}
