package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/** Tells which tokens end a sentence: full stops and their like, but not those of abbreviations in its midst. */
final class SentenceEnds {

    private static final Set<String> BEGINNERS = Set.of(
            "The",
            "A",
            "An",
            "It",
            "He",
            "She",
            "They",
            "We",
            "But",
            "And",
            "In",
            "On",
            "At",
            "For",
            "This",
            "That",
            "These",
            "Those",
            "His",
            "Her",
            "Their",
            "If",
            "When",
            "While",
            "As",
            "After",
            "Before",
            "I",
            "There",
            "So",
            "Still",
            "However",
            "Mr",
            "Ms",
            "Mrs",
            "According");

    private final String text;
    private final Tokens tokens;

    SentenceEnds(Tokens tokens) {
        this.text = tokens.text;
        this.tokens = tokens;
    }

    /**
     * Whether the last token ends its sentence; closing quotation marks and brackets behind a full stop still belong to
     * it.
     *
     * @param sentenceStart the sentence's first token
     * @param to where the last token ends
     */
    boolean at(int sentenceStart, int to) {
        int last = tokens.size - 1;
        int mark = last;
        while (mark > sentenceStart
                && last - mark < 3
                && CharacterClasses.closes(tokens.first(mark))
                && tokens.length(mark) <= 2) {
            mark--;
        }
        char c = tokens.first(mark);
        boolean stop = (c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002')
                && !Character.isLetterOrDigit(text.charAt(tokens.end[mark] - 1));
        boolean abbreviated = !stop && tokens.length(mark) > 1 && text.charAt(tokens.end[mark] - 1) == '.';
        if (!stop && !abbreviated) {
            return false;
        }
        int next = to;
        boolean space = next >= text.length();
        while (next < text.length() && CharacterClasses.blank(text.charAt(next))) {
            space = true;
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char after = text.charAt(next);
        if (!space) {
            return false;
        }
        if (CharacterClasses.closes(after)
                && !CharacterClasses.opens(after)
                && (next + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)))) {
            return false;
        }
        int word = next;
        while (word < text.length()
                && (CharacterClasses.opens(text.charAt(word))
                        || text.charAt(word) == '('
                        || text.charAt(word) == '[')) {
            word++;
        }
        boolean upper = word < text.length() && !Character.isLowerCase(text.charAt(word));
        if (!upper) {
            return false;
        }
        if (stop) {
            return !commaFollows(next);
        }
        String token = text.substring(tokens.start[mark], tokens.end[mark] - 1).toLowerCase(Locale.ROOT);
        if (token.length() == 1) {
            return false;
        }
        return Abbreviations.mayEndSentence(token) && startsLikeSentence(word);
    }

    private boolean commaFollows(int i) {
        return text.charAt(i) == ',' || text.charAt(i) == ';';
    }

    /** After "U.S." or "Inc.": a sentence begins only with a word that seldom goes on in a name. */
    private boolean startsLikeSentence(int at) {
        int to = at;
        while (to < text.length() && to - at < 12 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return BEGINNERS.contains(text.substring(at, to));
    }
}
