package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the words of a text are.
 *
 * @param spans in Unicode code points, end exclusive, in text order
 */
record WordSpans(String text, List<Span> spans) {

    record Span(int start, int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String GAP = " … ";

    static WordSpans of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            spans.add(new Span(text.codePointCount(0, words.start()), text.codePointCount(0, words.end())));
        }
        return new WordSpans(text, spans);
    }

    /** Returns the indexes of the words that overlap any of the spans. */
    BitSet indexesIn(List<Span> parts) {
        BitSet indexes = new BitSet();
        for (int i = 0; i < spans.size(); i++) {
            Span word = spans.get(i);
            if (parts.stream().anyMatch(part -> part.start() < word.end() && word.start() < part.end())) {
                indexes.set(i);
            }
        }
        return indexes;
    }

    /**
     * Returns the indexes of the words of a claim; none if the text does not contain it.
     *
     * @param claim exact words of the text, with " … " for a gap
     * @param from the code point at which the search begins; it begins again at 0 if the claim is not found after it
     */
    BitSet indexesOf(String claim, int from) {
        List<Span> parts = parts(claim, text.offsetByCodePoints(0, from));
        return indexesIn(parts.isEmpty() ? parts(claim, 0) : parts);
    }

    private List<Span> parts(String claim, int from) {
        List<Span> parts = new ArrayList<>();
        int position = from;
        for (String part : claim.split(GAP, -1)) {
            int start = text.indexOf(part, position);
            if (start < 0) {
                return List.of();
            }
            position = start + part.length();
            parts.add(new Span(text.codePointCount(0, start), text.codePointCount(0, position)));
        }
        return parts;
    }
}
