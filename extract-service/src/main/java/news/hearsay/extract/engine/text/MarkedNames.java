package news.hearsay.extract.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;

/**
 * Names that end in an exclamation or question mark ("Yahoo! said", "What Next? confirmed"). The mark belongs to the
 * name if the sentence goes on after it in lower case, outside quotation marks; a sentence's only word before the mark
 * may be a call.
 */
final class MarkedNames {

    private static final Map<String, List<String>> WORDS = WordList.byHeading(MarkedNames.class, "marked-names.txt");
    private static final Set<String> CALLS = words("call");
    private static final Set<String> ASKING = words("asking");
    private static final Set<String> LEADS = words("lead");
    private static final Set<String> COMPANY_ENDS = words("company end");
    private static final Set<String> PEOPLE = words("people");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their", "our");

    private final Tokens tokens;
    private final String text;

    MarkedNames(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text;
    }

    private static Set<String> words(String heading) {
        return Set.copyOf(WORDS.getOrDefault(heading, List.of()));
    }

    /** Whether the mark at {@code at} ends a name that the sentence's last tokens begin. */
    boolean endsWith(int sentenceStart, int at) {
        char mark = text.charAt(at);
        if (mark != '!' && mark != '?'
                || tokens.size == sentenceStart
                || tokens.end[tokens.size - 1] != at
                || !capital(tokens.size - 1)) {
            return false;
        }
        int first = first(sentenceStart);
        if (!continues(at + 1)) {
            return mark == '!' && tokens.size - first == 1 && continuesInName(sentenceStart, first, at + 1);
        }
        if (first > sentenceStart) {
            return mark == '!' || !ASKING.contains(lower(sentenceStart));
        }
        return !CALLS.contains(lower(first)) && tokens.size - first <= 2;
    }

    /**
     * Whether a word in capitals behind the mark is part of the name: after "of" or "the charity", or, at the beginning
     * of a sentence, before a verb with a clause ("Help! Lorn denied that") or as the last word of a company's name.
     */
    private boolean continuesInName(int sentenceStart, int first, int from) {
        int word = from + 1;
        int end = wordEnd(word);
        if (from >= text.length() || text.charAt(from) != ' ' || end == word) {
            return false;
        }
        String next = text.substring(word, end);
        boolean possible = Character.isUpperCase(next.charAt(0))
                && !SentenceEnds.starts(next)
                && !PEOPLE.contains(next.toLowerCase(Locale.ROOT))
                && end + 1 < text.length()
                && (possessive(end)
                        || first > sentenceStart && text.charAt(end) == ','
                        || text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1)));
        if (!possible) {
            return false;
        }
        if (first > sentenceStart) {
            return LEADS.contains(lower(first - 1)) && !ASKING.contains(lower(sentenceStart));
        }
        int verb = wordEnd(end + 1);
        return COMPANY_ENDS.contains(next) || text.startsWith(" that ", verb);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Adds the mark to the last token of a sentence, and a possessive after it as a token; returns the index after
     * both.
     */
    int add(int sentenceStart, int at) {
        int last = tokens.size - 1;
        tokens.markedNames.set(first(sentenceStart), tokens.size);
        tokens.end[last] = at + 1;
        if (possessive(at + 1)) {
            tokens.token(at + 1, at + 3);
            return at + 3;
        }
        return at + 1;
    }

    /** Whether the token before this one may belong to the same name. */
    private boolean nameBefore(int token) {
        int before = token - 1;
        boolean adjacent = tokens.end[before] == tokens.start[token]
                || tokens.end[before] + 1 == tokens.start[token] && text.charAt(tokens.end[before]) == ' ';
        return adjacent && (capital(before) || clitic(before));
    }

    /** The first token of the name that ends with the last token. */
    private int first(int limit) {
        int first = tokens.size - 1;
        while (first > limit && nameBefore(first)) {
            first--;
        }
        while (first < tokens.size - 1 && (DETERMINERS.contains(lower(first)) || clitic(first))) {
            first++;
        }
        return first;
    }

    /** Whether the sentence goes on after the mark: with a possessive, or in lower case after a space or comma. */
    private boolean continues(int from) {
        if (possessive(from)) {
            return true;
        }
        int next = from < text.length() && text.charAt(from) == ',' ? from + 1 : from;
        return next + 1 < text.length() && text.charAt(next) == ' ' && Character.isLowerCase(text.charAt(next + 1));
    }

    private boolean possessive(int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                && text.charAt(at + 1) == 's'
                && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean capital(int token) {
        return Character.isUpperCase(tokens.first(token));
    }

    private boolean clitic(int token) {
        char first = tokens.first(token);
        return tokens.length(token) == 2 && (first == '\'' || first == '\u2019');
    }

    private String lower(int token) {
        return text.substring(tokens.start[token], tokens.end[token]).toLowerCase(Locale.ROOT);
    }
}
