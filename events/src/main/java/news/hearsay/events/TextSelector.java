package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects words of an article's text by what they say and by where they are: the TextQuoteSelector and the
 * TextPositionSelector of the W3C Web Annotation Data Model (2017, sections 4.2.4 and 4.2.5) in one. Words selected in
 * one revision are found again in another one if they are unique there.
 *
 * @param exact the words, exactly as in the text
 * @param prefix the text immediately before them; empty at the beginning of the text
 * @param suffix the text immediately after them; empty at the end of the text
 * @param start index of the first Unicode code point of the article's text, from 0
 * @param end index after the last code point
 */
public record TextSelector(
        String exact,
        String prefix,
        String suffix,
        @JsonProperty(required = true) int start,
        @JsonProperty(required = true) int end) {

    /** The number of code points before and after the words that {@link #of} includes. */
    public static final int CONTEXT = 32;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws InvalidEventException if a part is missing, {@code exact} is blank, or the offsets are not a span */
    public TextSelector {
        Require.text("exact", exact);
        Require.present("prefix", prefix);
        Require.present("suffix", suffix);
        new Span(start, end);
    }

    /**
     * Selects a span of a text.
     *
     * @throws IndexOutOfBoundsException if the text is shorter
     * @throws InvalidEventException if the span contains white space only
     */
    public static TextSelector of(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(from, span.end() - span.start());
        int length = text.codePointCount(to, text.length());
        return new TextSelector(
                text.substring(from, to),
                text.substring(text.offsetByCodePoints(from, -Math.min(CONTEXT, span.start())), from),
                text.substring(to, text.offsetByCodePoints(to, Math.min(CONTEXT, length))),
                span.start(),
                span.end());
    }

    /** Selects several spans of a text. */
    public static List<TextSelector> of(String text, List<Span> spans) {
        return spans.stream().map(span -> of(text, span)).toList();
    }

    /** Returns where the words were when they were selected. */
    public Span position() {
        return new Span(start, end);
    }

    /**
     * Finds the words in a text, which may be another revision. If nothing changed at the original position, that is
     * where they are. Otherwise, runs of white space are equal. The occurrences with the words before and after are
     * considered first; if there are none, those with the words before or after; if there are none, all.
     *
     * @return the only occurrence; of several, the one at the original position; empty if there is none or no single
     *     one
     */
    public Optional<Span> find(String text) {
        if (isUnchanged(text)) {
            return Optional.of(position());
        }
        List<Occurrence> all = occurrences(text);
        List<Predicate<Occurrence>> conditions = List.of(
                occurrence -> occurrence.follows() && occurrence.precedes(),
                occurrence -> occurrence.follows() || occurrence.precedes(),
                _ -> true);
        for (Predicate<Occurrence> condition : conditions) {
            List<Span> found =
                    all.stream().filter(condition).map(Occurrence::span).toList();
            if (found.size() == 1) {
                return Optional.of(found.getFirst());
            }
            if (!found.isEmpty()) {
                return found.stream().filter(span -> span.start() == start).findFirst();
            }
        }
        return Optional.empty();
    }

    /**
     * Finds all of these words in a text.
     *
     * @return a span for each selector, in their order; empty if one of them is not found
     */
    public static Optional<List<Span>> findAll(List<TextSelector> selectors, String text) {
        List<Span> found = new ArrayList<>();
        for (TextSelector selector : selectors) {
            Optional<Span> span = selector.find(text);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            found.add(span.get());
        }
        return Optional.of(List.copyOf(found));
    }

    /** Whether the words are at the original position, between the original words. */
    private boolean isUnchanged(String text) {
        if (end > text.length() || text.codePointCount(0, text.length()) < end) {
            return false;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.startsWith(exact, from)
                && exact.codePointCount(0, exact.length()) == end - start
                && text.startsWith(suffix, from + exact.length())
                && text.substring(0, from).endsWith(prefix);
    }

    private List<Occurrence> occurrences(String text) {
        Matcher words = pattern(exact).matcher(text);
        Matcher before = Pattern.compile("(?:" + pattern(prefix) + ")\\z").matcher(text);
        Matcher after = pattern(suffix).matcher(text);
        List<Occurrence> occurrences = new ArrayList<>();
        int counted = 0;
        int codePoints = 0;
        for (int from = 0; words.find(from); from = text.offsetByCodePoints(words.start(), 1)) {
            codePoints += text.codePointCount(counted, words.start());
            counted = words.start();
            Span span = new Span(codePoints, codePoints + text.codePointCount(words.start(), words.end()));
            int earliest = Math.max(0, words.start() - 2 * prefix.length());
            occurrences.add(new Occurrence(
                    span,
                    before.region(earliest, words.start()).find(),
                    after.region(words.end(), text.length()).lookingAt()));
        }
        return occurrences;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                WHITE_SPACE.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"))
                        + (words.isEmpty() || !Character.isWhitespace(words.charAt(words.length() - 1)) ? "" : "\\s+"),
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * @param follows whether it comes after the prefix
     * @param precedes whether it comes before the suffix
     */
    private record Occurrence(Span span, boolean follows, boolean precedes) {}
}
