package news.hearsay.web.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that a person typed or selected in the text of an article. Only whole words match, and runs of white
 * space are equal.
 */
record ArticleWords(String text) {

    /** A character beside which a word does not end. Scripts without spaces between words have none. */
    private static final String IN_WORD =
            "[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]";

    private static final Pattern STARTS_WITH_WORD = Pattern.compile("^" + IN_WORD);
    private static final Pattern ENDS_WITH_WORD = Pattern.compile(IN_WORD + "$");

    /**
     * Selects the words.
     *
     * @param field the field of the form that contains them, for errors
     * @param near a code point of the text, from 0: of several occurrences, the one nearest to it is meant
     * @throws RulingRefusedException if the text does not contain the words
     */
    TextSelector select(String words, String field, int near) {
        return TextSelector.of(
                text,
                found(words, field).stream()
                        .reduce((one, other) ->
                                Math.abs(other.start() - near) < Math.abs(one.start() - near) ? other : one)
                        .orElseThrow());
    }

    /**
     * Selects the words, of which one occurrence is meant.
     *
     * @param field the field of the form that contains them, for errors
     * @param start the code point of the text at which they start, from 0; null if it is unknown
     * @param replaced the words that they replace: if no occurrence has this start, the only one that overlaps with
     *     these words is meant
     * @throws RulingRefusedException if the text does not contain the words, or several occurrences may be meant
     */
    TextSelector selectOne(String words, String field, @Nullable Integer start, List<TextSelector> replaced) {
        List<Span> found = found(words, field);
        List<Span> meant = found.stream()
                .filter(span -> start != null && span.start() == start)
                .toList();
        if (meant.isEmpty() && found.size() > 1) {
            meant = found.stream()
                    .filter(span -> replaced.stream()
                            .anyMatch(other -> span.start() < other.end() && other.start() < span.end()))
                    .toList();
            if (meant.size() != 1) {
                throw RulingRefusedException.invalid(
                        field,
                        "the article contains these words %d times".formatted(found.size()),
                        "add the words before or after them, or select them in the text");
            }
        }
        return TextSelector.of(text, meant.isEmpty() ? found.getFirst() : meant.getFirst());
    }

    /** Returns whether the text contains the words. */
    boolean contains(String words) {
        return !occurrences(words.strip()).isEmpty();
    }

    private List<Span> found(String words, String field) {
        List<Span> found = occurrences(words.strip());
        if (found.isEmpty()) {
            throw RulingRefusedException.invalid(
                    field, "the article does not contain these words", "copy whole words from the article's text");
        }
        return found;
    }

    private List<Span> occurrences(String words) {
        String between = Stream.of(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        String before = STARTS_WITH_WORD.matcher(words).find() ? "(?<!" + IN_WORD + ")" : "";
        String after = ENDS_WITH_WORD.matcher(words).find() ? "(?!" + IN_WORD + ")" : "";
        Matcher matcher = Pattern.compile(before + between + after).matcher(text);
        List<Span> found = new ArrayList<>();
        int counted = 0;
        int codePoints = 0;
        while (matcher.find()) {
            codePoints += text.codePointCount(counted, matcher.start());
            counted = matcher.start();
            found.add(new Span(codePoints, codePoints + text.codePointCount(matcher.start(), matcher.end())));
        }
        return found;
    }
}
