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

/** Finds words that a person typed or selected in the text of an article. Runs of white space are equal. */
record ArticleWords(String text) {

    /**
     * Selects the words.
     *
     * @param field the field of the form that contains them, for errors
     * @param near a code point of the text, from 0: of several occurrences, the one nearest to it is meant; null if the
     *     words must be unique
     * @throws RulingRefusedException if the text does not contain the words, or contains them several times
     */
    TextSelector select(String words, String field, @Nullable Integer near) {
        List<Span> found = occurrences(words.strip());
        if (found.isEmpty()) {
            throw RulingRefusedException.invalid(
                    field, "the article does not contain these words", "copy them from the article's text");
        }
        if (found.size() > 1 && near == null) {
            throw RulingRefusedException.invalid(
                    field,
                    "the article contains these words %d times".formatted(found.size()),
                    "add the words before or after them, or select them in the text");
        }
        Span nearest = found.stream()
                .reduce((one, other) -> distance(other, near) < distance(one, near) ? other : one)
                .orElseThrow();
        return TextSelector.of(text, nearest);
    }

    private static int distance(Span span, @Nullable Integer near) {
        return near == null ? 0 : Math.abs(span.start() - near);
    }

    private List<Span> occurrences(String words) {
        Pattern pattern = Pattern.compile(
                Stream.of(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        Matcher matcher = pattern.matcher(text);
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
