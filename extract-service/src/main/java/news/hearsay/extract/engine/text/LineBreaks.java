package news.hearsay.extract.engine.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.lexicon.WordList;

/**
 * Tells line breaks that end a paragraph from those that only wrap a line, and joins the lines of the latter.
 *
 * <p>An empty line ends a paragraph. A single break is a wrap in a block of lines that are all as long as their width
 * permits; elsewhere only in the middle of a sentence that shows it: the line is long, began after another sentence or
 * ends with a word that needs another one, or the next line goes on in lower case.
 */
final class LineBreaks {

    /** A line of at least this many characters counts as wrapped. */
    private static final int MIN_WRAPPED_LINE = 55;
    /** Lines of a block that end within a sentence, from which they show that it is wrapped. */
    private static final int MIN_OPEN_LINES = 3;
    /** Longer lines are paragraphs. */
    private static final int MAX_WIDTH = 120;

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
        WordList.byHeading(LineBreaks.class, "/news/hearsay/extract/engine/source/first-names.txt")
                .values()
                .forEach(lists -> lists.forEach(list -> FIRST_NAMES.addAll(WordList.split(list, ' '))));
    }

    /** A line that has visible characters; indices are UTF-16. */
    private record Line(int start, int end, boolean endsBlock) {
        int length() {
            return end - start;
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    private LineBreaks(String text) {
        this.text = text;
    }

    /** The text with one space in place of each break that wraps a line. */
    static ReadableText join(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\u2028') < 0) {
            return new ReadableText(text, null, null);
        }
        return new LineBreaks(text).run();
    }

    private ReadableText run() {
        readLines();
        boolean[] wraps = new boolean[lines.size()];
        boolean any = false;
        int width = width();
        for (int from = 0; from < lines.size(); ) {
            int to = blockEnd(from);
            boolean wrapped = filled(from, to, width);
            for (int l = from; l + 1 < to; l++) {
                wraps[l] = wrapped || wraps(l);
                any |= wraps[l];
            }
            from = to;
        }
        return any ? joined(wraps) : new ReadableText(text, null, null);
    }

    private void readLines() {
        int i = skipBlank(0);
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !lineBreak(text.charAt(end))) {
                end++;
            }
            int next = skipBlank(end);
            lines.add(new Line(i, withoutBlanks(i, end), next >= text.length() || feeds(end, next) > 1));
            i = next;
        }
    }

    private int withoutBlanks(int from, int to) {
        int end = to;
        while (end > from && CharacterClasses.blank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int skipBlank(int from) {
        int i = from;
        while (i < text.length() && CharacterClasses.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean lineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private int feeds(int from, int to) {
        int feeds = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\u2029') {
                feeds += 2;
            } else if (c == '\n' || c == '\r' && !(i + 1 < to && text.charAt(i + 1) == '\n')) {
                feeds++;
            }
        }
        return feeds;
    }

    private int blockEnd(int from) {
        int to = from;
        while (!lines.get(to).endsBlock()) {
            to++;
        }
        return to + 1;
    }

    /**
     * The width at which the text is wrapped: its longest line that a wrap ends, or the one after it; 0 for none. Sure
     * wraps are followed by a small letter, or lie in a block of several lines without room.
     */
    private int width() {
        int width = 0;
        for (int l = 0; l + 1 < lines.size(); l++) {
            if (!lines.get(l).endsBlock() && continues(l)) {
                width = Math.max(
                        width, Math.max(lines.get(l).length(), lines.get(l + 1).length()));
            }
        }
        for (int from = 0; width == 0 && from < lines.size(); from = blockEnd(from)) {
            if (wrappedAlone(from, blockEnd(from))) {
                width = longest(from, blockEnd(from));
            }
        }
        return width;
    }

    /** Whether a block shows by itself that it is wrapped: no line has room, and several end within a sentence. */
    private boolean wrappedAlone(int from, int to) {
        int open = 0;
        for (int l = from; l + 1 < to; l++) {
            open += open(lines.get(l)) ? 1 : 0;
        }
        return open >= MIN_OPEN_LINES && filled(from, to, longest(from, to));
    }

    private int longest(int from, int to) {
        int longest = 0;
        for (int l = from; l < to; l++) {
            longest = Math.max(longest, lines.get(l).length());
        }
        return longest;
    }

    /** Whether no line of a block had room for the first word of the next one. */
    private boolean filled(int from, int to, int textWidth) {
        int width = Math.max(textWidth, longest(from, to));
        if (textWidth == 0 || width > MAX_WIDTH) {
            return false;
        }
        for (int l = from; l + 1 < to; l++) {
            if (lines.get(l).length() + 1 + firstWord(lines.get(l + 1)) <= width) {
                return false;
            }
        }
        return true;
    }

    private int firstWord(Line line) {
        int end = line.start();
        while (end < line.end() && !CharacterClasses.blank(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    /** Whether the next line goes on with the sentence in lower case. */
    private boolean continues(int l) {
        return Character.isLowerCase(text.charAt(lines.get(l + 1).start())) && open(lines.get(l));
    }

    private boolean wraps(int l) {
        Line line = lines.get(l);
        Line next = lines.get(l + 1);
        if (!open(line) || item(next)) {
            return false;
        }
        String last = lastWord(line);
        return Character.isLowerCase(text.charAt(next.start()))
                || numberContinues(line, next)
                || line.length() >= MIN_WRAPPED_LINE
                || !item(line)
                        && text.charAt(line.end() - 1) != ':'
                        && (text.charAt(line.end() - 1) == ','
                                || UNFINISHED.contains(last.toLowerCase(Locale.ROOT))
                                || abbreviated(line)
                                || sentenceEndsWithin(line)
                                || FIRST_NAMES.contains(last) && lastName(next));
    }

    /**
     * Whether a line goes on with a number: "The ferry carried | 40 passengers". Neither a time nor the number of an
     * item begins the next line, and an article shows that the line is no headline.
     */
    private boolean numberContinues(Line line, Line next) {
        if (!Character.isDigit(text.charAt(next.start()))
                || NUMBERED.matcher(text).region(next.start(), next.end()).lookingAt()) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        return Character.isLowerCase(text.charAt(line.end() - 1))
                && ARTICLE.matcher(words).find();
    }

    /** Whether a sentence is open at the end of a line. */
    private boolean open(Line line) {
        int at = line.end() - 1;
        while (at > line.start() && CharacterClasses.closes(text.charAt(at))) {
            at--;
        }
        return ".!?\u2026".indexOf(text.charAt(at)) < 0 || abbreviated(line);
    }

    /** Whether a line ends with a title or an initial, as in "Dr." or "J." */
    private boolean abbreviated(Line line) {
        if (text.charAt(line.end() - 1) != '.') {
            return false;
        }
        String word = lastWord(line);
        String plain = word.toLowerCase(Locale.ROOT);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && (word.length() == 1 || Abbreviations.known(plain) && !Abbreviations.mayEndSentence(plain));
    }

    /** The last word of a line, without the marks after it. */
    private String lastWord(Line line) {
        int end = line.end();
        while (end > line.start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > line.start() && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether another sentence ends before the one that is open at the end of the line. */
    private boolean sentenceEndsWithin(Line line) {
        for (int i = line.start() + 2; i + 2 < line.end(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))) {
                int next = i + 1;
                while (next < line.end() && CharacterClasses.closes(text.charAt(next))) {
                    next++;
                }
                if (next + 1 < line.end()
                        && text.charAt(next) == ' '
                        && !Character.isLowerCase(text.charAt(next + 1))
                        && !Abbreviations.known(wordBefore(i, line.start()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String wordBefore(int end, int limit) {
        int start = end;
        while (start > limit && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Whether a line begins with the mark of a list's item. */
    private boolean item(Line line) {
        return "-*\u2022\u25aa\u25cf".indexOf(text.charAt(line.start())) >= 0 && firstWord(line) == 1;
    }

    /** Whether a line begins with a word that may be a last name: a capital, and neither a first name nor "The". */
    private boolean lastName(Line line) {
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

    private ReadableText joined(boolean[] wraps) {
        Rewriting joined = new Rewriting(text.length());
        int at = 0;
        for (int l = 0; l < wraps.length; l++) {
            if (wraps[l]) {
                Line line = lines.get(l);
                copy(joined, at, line.end());
                at = lines.get(l + 1).start();
                joined.append(' ', line.end(), at);
            }
        }
        copy(joined, at, text.length());
        return joined.toText();
    }

    private void copy(Rewriting joined, int from, int to) {
        for (int i = from; i < to; i++) {
            joined.append(text.charAt(i), i, i + 1);
        }
    }
}
