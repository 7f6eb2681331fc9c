package news.hearsay.coverage.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.coverage.claim.WordRelations;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.Drift.Part;
import org.jspecify.annotations.Nullable;

/** The words of a text, with their places. */
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}]++(?:['’][\\p{L}\\p{M}]++)?+|\\p{Sc}?+\\d++(?:[.,]\\d++)*+(?:%|(?:bn|tn|mn|m|k)\\b)?+|%|\\p{Sc}");

    /** The rest of a longer text is ignored. */
    private static final int MAX_WORDS = 400;

    /** Words of fewer letters are seldom content. */
    private static final int MIN_CONTENT = 3;

    /**
     * A word.
     *
     * @param lower in lower case, without a possessive ending
     * @param start in code points, from 0
     * @param end exclusive
     */
    record Word(String text, String lower, int start, int end) {

        boolean isContent() {
            return lower.length() >= MIN_CONTENT
                    && !DriftPhrases.get().isFunction(lower)
                    && Character.isLetter(lower.charAt(0));
        }
    }

    private final Part part;
    private final List<Word> all;

    private Words(Part part, List<Word> all) {
        this.part = part;
        this.all = List.copyOf(all);
    }

    static Words of(Part part, @Nullable String text) {
        List<Word> words = new ArrayList<>();
        if (text != null) {
            Matcher matcher = WORD.matcher(text);
            int at = 0;
            int codePoints = 0;
            while (words.size() < MAX_WORDS && matcher.find()) {
                codePoints += text.codePointCount(at, matcher.start());
                at = matcher.start();
                add(words, matcher.group(), codePoints);
            }
        }
        return new Words(part, words);
    }

    /** A contraction is two words in one place: won't is will and not. */
    private static void add(List<Word> words, String text, int start) {
        int end = start + text.codePointCount(0, text.length());
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.endsWith("n't")) {
            String verb = lower.equals("won't")
                    ? "will"
                    : lower.equals("can't") ? "can" : lower.substring(0, lower.length() - 3);
            words.add(new Word(verb, verb, start, end));
            words.add(new Word("not", "not", start, end));
            return;
        }
        int apostrophe = lower.indexOf('\'');
        boolean ending = apostrophe > 0 && (lower.endsWith("'s") || lower.endsWith("'ll") || lower.endsWith("'re"));
        words.add(new Word(text, ending ? lower.substring(0, apostrophe) : lower, start, end));
        if (lower.endsWith("'ll")) {
            words.add(new Word("will", "will", start, end));
        }
    }

    List<Word> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    Word get(int index) {
        return all.get(index);
    }

    /** The word in lower case; empty outside of the text. */
    String lower(int index) {
        return index >= 0 && index < all.size() ? all.get(index).lower() : "";
    }

    /** Whether the text continues with these words in lower case. */
    boolean continuesWith(int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!lower(index + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The mark of some words from an index, end exclusive. */
    Mark mark(int from, int to) {
        return new Mark(part, all.get(from).start(), all.get(to - 1).end());
    }

    /** The mark of the whole text; none if it is empty. */
    List<Mark> whole() {
        return all.isEmpty() ? List.of() : List.of(mark(0, all.size()));
    }

    boolean has(String lower) {
        return all.stream().anyMatch(word -> word.lower().equals(lower));
    }

    /** Whether a word of the same meaning is in the text. */
    boolean hasAlike(Word word) {
        return has(word.lower())
                || all.stream()
                        .anyMatch(other -> other.isContent() && WordRelations.areAlike(word.lower(), other.lower()));
    }

    /** The content words that the other text has too. */
    List<Word> sharedWith(Words other) {
        return all.stream().filter(Word::isContent).filter(other::hasAlike).toList();
    }

    List<Word> content() {
        return all.stream().filter(Word::isContent).toList();
    }
}
