package news.hearsay.extract.engine.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.lexicon.WordList;

/**
 * Whether a break in the middle of a sentence wraps a line: the line is long, began after another sentence or ends with
 * a word that needs another one, or the next line goes on in lower case.
 */
final class WrappedLines {

    /** A line of at least this many characters counts as wrapped. */
    private static final int MIN_WRAPPED_LINE = 55;

    /** Words that a headline or an item of a list does not end with. */
    private static final Set<String> UNFINISHED = Set.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "for", "by", "with", "from", "that", "which",
            "who", "whose", "its", "his", "her", "their", "our", "my", "your", "is", "are", "was", "were", "has",
            "have", "had", "will", "would", "than", "as", "but", "if", "said", "says", "added");

    /** The mark of an item or a time at the beginning of a line: "1.", "2)", "14:05". */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}(?:[.)](?:\\s|$)|[:.h]\\d\\d\\b)");

    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:the|an?|its|his|her|their)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FIRST_NAMES = new HashSet<>();

    static {
        WordList.byHeading(WrappedLines.class, "/news/hearsay/extract/engine/source/first-names.txt")
                .values()
                .forEach(lists -> lists.forEach(list -> FIRST_NAMES.addAll(WordList.split(list, ' '))));
    }

    private final String text;
    private final TextLines lines;
    private final OpenSentences sentences;

    WrappedLines(TextLines lines, OpenSentences sentences) {
        this.text = lines.text();
        this.lines = lines;
        this.sentences = sentences;
    }

    /** Whether the break behind a line wraps it. */
    boolean at(int l) {
        TextLines.Line line = lines.get(l);
        TextLines.Line next = lines.get(l + 1);
        if (!sentences.open(line) || item(next)) {
            return false;
        }
        String last = lines.lastWord(line);
        return Character.isLowerCase(text.charAt(next.start()))
                || numberContinues(line, next)
                || line.length() >= MIN_WRAPPED_LINE
                || !item(line)
                        && text.charAt(line.end() - 1) != ':'
                        && (text.charAt(line.end() - 1) == ','
                                || UNFINISHED.contains(last.toLowerCase(Locale.ROOT))
                                || sentences.abbreviated(line)
                                || sentences.sentenceEndsWithin(line)
                                || FIRST_NAMES.contains(last) && lastName(next));
    }

    /**
     * Whether a line goes on with a number: "The ferry carried | 40 passengers". Neither a time nor the number of an
     * item begins the next line, and an article shows that the line is no headline.
     */
    private boolean numberContinues(TextLines.Line line, TextLines.Line next) {
        if (!Character.isDigit(text.charAt(next.start()))
                || NUMBERED.matcher(text).region(next.start(), next.end()).lookingAt()) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        return Character.isLowerCase(text.charAt(line.end() - 1))
                && ARTICLE.matcher(words).find();
    }

    /** Whether a line begins with the mark of a list's item. */
    private boolean item(TextLines.Line line) {
        return "-*\u2022\u25aa\u25cf".indexOf(text.charAt(line.start())) >= 0 && lines.firstWord(line) == 1;
    }

    /** Whether a line begins with a word that may be a last name: a capital, and neither a first name nor "The". */
    private boolean lastName(TextLines.Line line) {
        int end = line.start();
        while (end < line.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(line.start(), end);
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && !FIRST_NAMES.contains(word)
                && !SentenceEnds.starts(word);
    }
}
