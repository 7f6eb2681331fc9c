package news.hearsay.formats.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of phrases, compared without regard to case, kinds of apostrophes, and marks around them. */
final class Phrases {

    private static final int MAX_LENGTH = 60;
    private static final Pattern OUTER_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}:]+$");

    private final Map<String, List<String>> byFirstWord;

    Phrases(List<String> phrases) {
        byFirstWord = phrases.stream().collect(Collectors.groupingBy(Phrases::firstWord));
    }

    /** Returns whether the text is one of the phrases, with or without a colon. */
    boolean contain(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        String plain = plain(text);
        String bare = plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
        return candidates(bare).contains(bare);
    }

    /** Returns whether the text starts with one of the phrases, and a word ends there. */
    boolean start(String text) {
        String beginning = plain(text.substring(0, Math.min(MAX_LENGTH, text.length())));
        return candidates(beginning).stream()
                .anyMatch(phrase -> beginning.startsWith(phrase) && isEndOfWord(beginning, phrase.length()));
    }

    private List<String> candidates(String text) {
        return byFirstWord.getOrDefault(firstWord(text), List.of());
    }

    private static boolean isEndOfWord(String text, int index) {
        return index == text.length()
                || text.charAt(index - 1) == ':'
                || !Character.isLetterOrDigit(text.charAt(index));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('：', ':')
                .replace(" :", ":");
        return OUTER_MARKS.matcher(lower).replaceAll("");
    }

    private static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && (Character.isLetter(phrase.charAt(end)) || phrase.charAt(end) == '\'')) {
            end++;
        }
        return phrase.substring(0, end);
    }
}
