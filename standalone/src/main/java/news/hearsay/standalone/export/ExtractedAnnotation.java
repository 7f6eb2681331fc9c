package news.hearsay.standalone.export;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as extracted.
 *
 * @param sentence the sentence in which its claim begins: one span of code points of the article's text
 * @param sourceName the name of its source, resolved within the article; null if the source is not named
 */
record ExtractedAnnotation(
        Annotation annotation,
        List<Span> sentence,
        @Nullable String sourceName) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /**
     * Returns whether its words can mean a source of this name: they are a pronoun or a description, such as "An
     * official who asked not to be named", or share a word with the name.
     */
    boolean canMean(String name, String text) {
        String words =
                annotation.source().stream().map(span -> span.slice(text)).collect(Collectors.joining(" "));
        Set<String> extracted = sourceName == null ? Set.of() : words(sourceName);
        Set<String> names = words(words);
        names.removeIf(word -> !extracted.contains(word) || !Character.isUpperCase(word.codePointAt(0)));
        return names.isEmpty() || words(name).stream().anyMatch(names::contains);
    }

    /** Returns whether all of these words are in the sentence of the claim, or in that of the cue or the source. */
    boolean isInSentence(List<Span> words, String text) {
        List<Span> parts = Stream.of(sentence, annotation.content(), annotation.cue(), annotation.source())
                .flatMap(List::stream)
                .toList();
        int start = parts.stream().mapToInt(Span::start).min().orElse(0);
        int end = parts.stream().mapToInt(Span::end).max().orElse(0);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, Math.max(start, end - 1));
        int first = sentences.isBoundary(from) ? from : sentences.preceding(from);
        int last = sentences.following(to);
        int firstPoint = text.codePointCount(0, first);
        int lastPoint = text.codePointCount(0, last);
        return words.stream().allMatch(word -> word.start() >= firstPoint && word.end() <= lastPoint);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
