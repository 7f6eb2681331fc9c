package news.hearsay.extract.corpus;

import java.util.List;
import java.util.Locale;
import news.hearsay.events.Span;

/**
 * Normalises the words of spans for the exact score: without punctuation at the edges, without a leading "that", in
 * lower case, with single spaces.
 */
final class NormalizedWords {

    private static final String EDGE = " \t\r\n\"'“”‘’«».,;:!?-–—()[]";

    private NormalizedWords() {}

    static String of(int[] text, List<Span> spans) {
        List<String> pieces = spans.stream()
                .map(span -> new String(text, span.start(), span.end() - span.start()))
                .toList();
        String words = strip(String.join(" ", pieces))
                .replaceFirst("(?i)^that\\s+", "")
                .replaceAll("(?U)\\s+", " ");
        return strip(words).toLowerCase(Locale.ROOT);
    }

    private static String strip(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && EDGE.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }
}
