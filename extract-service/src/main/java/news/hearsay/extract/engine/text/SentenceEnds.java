package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/** Decides which tokens end a sentence: full stops and similar marks, except those of abbreviations inside it. */
final class SentenceEnds {

    private static final Set<String> SENTENCE_STARTERS = Set.of(
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

    /** Closing marks that may follow the full stop of a sentence. */
    private static final int MAX_CLOSING_MARKS = 3;

    private final String text;
    private final Tokens tokens;
    private final LostSpaces lostSpaces;

    SentenceEnds(Tokens tokens) {
        this.text = tokens.text;
        this.tokens = tokens;
        this.lostSpaces = new LostSpaces(tokens.text);
    }

    /** Begins a paragraph. */
    void paragraph() {
        lostSpaces.paragraph();
    }

    /** Whether the word often begins a sentence and seldom continues a name. */
    static boolean starts(String word) {
        return SENTENCE_STARTERS.contains(word);
    }

    /**
     * Whether the last token ends its sentence. Closing quotation marks and brackets after a full stop belong to the
     * sentence.
     *
     * @param sentenceStart the sentence's first token
     * @param to UTF-16 index after the last token
     */
    boolean at(int sentenceStart, int to) {
        lostSpaces.passed(tokens.start[tokens.size - 1]);
        int mark = endMark(sentenceStart);
        boolean stop = fullStop(mark);
        boolean abbreviated = !stop && tokens.length(mark) > 1 && text.charAt(tokens.end[mark] - 1) == '.';
        if (!stop && !abbreviated) {
            return false;
        }
        int next = to;
        while (next < text.length() && CharacterClasses.blank(text.charAt(next))) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (next == to) {
            return stop ? tokens.length(mark) == 1 && lostSpaces.after(tokens.start[mark], to) : startsLikeSentence(to);
        }
        if (closingMark(next)) {
            return false;
        }
        int word = afterOpeningMarks(next);
        if (word >= text.length() || Character.isLowerCase(text.charAt(word)) && !brand(word)) {
            return false;
        }
        if (stop) {
            return text.charAt(next) != ',' && text.charAt(next) != ';';
        }
        String abbreviation =
                text.substring(tokens.start[mark], tokens.end[mark] - 1).toLowerCase(Locale.ROOT);
        return abbreviation.length() > 1 && Abbreviations.mayEndSentence(abbreviation) && startsLikeSentence(word);
    }

    /** Whether a name with a small first letter begins here: "iFerry". */
    private boolean brand(int at) {
        return at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    /** The last token before any closing marks. */
    private int endMark(int sentenceStart) {
        int last = tokens.size - 1;
        int mark = last;
        while (mark > sentenceStart
                && last - mark < MAX_CLOSING_MARKS
                && CharacterClasses.closes(tokens.first(mark))
                && tokens.length(mark) <= 2) {
            mark--;
        }
        return mark;
    }

    private boolean fullStop(int token) {
        return switch (tokens.first(token)) {
            case '.', '!', '?', '\u2026', '\u3002' -> !Character.isLetterOrDigit(text.charAt(tokens.end[token] - 1));
            default -> false;
        };
    }

    /** Whether the character is a mark that can only close, and no word follows it directly. */
    private boolean closingMark(int at) {
        return CharacterClasses.closes(text.charAt(at))
                && !CharacterClasses.opens(text.charAt(at))
                && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private int afterOpeningMarks(int from) {
        int at = from;
        while (at < text.length()
                && (CharacterClasses.opens(text.charAt(at)) || text.charAt(at) == '(' || text.charAt(at) == '[')) {
            at++;
        }
        return at;
    }

    /** After "U.S." or "Inc.": a sentence begins only with a word that seldom continues a name. */
    private boolean startsLikeSentence(int at) {
        int to = at;
        while (to < text.length() && to - at < 12 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return SENTENCE_STARTERS.contains(text.substring(at, to));
    }
}
