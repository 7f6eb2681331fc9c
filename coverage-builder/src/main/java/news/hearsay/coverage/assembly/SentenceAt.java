package news.hearsay.coverage.assembly;

import java.text.BreakIterator;
import java.util.Locale;
import news.hearsay.coverage.assembly.StoredArticle.Range;

/** Finds the sentence of a text in which words begin that a person selected. */
final class SentenceAt {

    private SentenceAt() {}

    /**
     * Returns the sentence without the white space around it, in Unicode code points from 0, end exclusive.
     *
     * @param start the index of a code point of the text
     */
    static Range of(String text, int start) {
        int offset = text.offsetByCodePoints(0, start);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = sentences.following(offset);
        int begin = sentences.previous();
        int last = text.length();
        if (end != BreakIterator.DONE) {
            last = end;
        }
        while (last > offset && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int from = text.codePointCount(0, Math.max(0, begin));
        return new Range(from, from + text.codePointCount(Math.max(0, begin), last));
    }
}
