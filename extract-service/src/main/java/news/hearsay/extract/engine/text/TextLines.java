package news.hearsay.extract.engine.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text that have visible characters, in blocks that empty lines separate. */
record TextLines(String text, List<Line> lines) {

    /**
     * A line; indices are UTF-16.
     *
     * @param endsBlock whether an empty line or the end of the text follows
     */
    record Line(int start, int end, boolean endsBlock) {
        int length() {
            return end - start;
        }
    }

    /** Reads the lines of a text. */
    static TextLines of(String text) {
        List<Line> lines = new ArrayList<>();
        int i = skipBlank(text, 0);
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !lineBreak(text.charAt(end))) {
                end++;
            }
            int next = skipBlank(text, end);
            boolean endsBlock = next >= text.length() || feeds(text, end, next) > 1;
            lines.add(new Line(i, withoutBlanks(text, i, end), endsBlock));
            i = next;
        }
        return new TextLines(text, lines);
    }

    int size() {
        return lines.size();
    }

    Line get(int line) {
        return lines.get(line);
    }

    /** The line after the last one of the block that begins with a line. */
    int blockEnd(int from) {
        int to = from;
        while (!lines.get(to).endsBlock()) {
            to++;
        }
        return to + 1;
    }

    /** The length of the first word of a line. */
    int firstWord(Line line) {
        int end = line.start();
        while (end < line.end() && !CharacterClasses.blank(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    /** The last word of a line, without the marks after it. */
    String lastWord(Line line) {
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

    private static int withoutBlanks(String text, int from, int to) {
        int end = to;
        while (end > from && CharacterClasses.blank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int skipBlank(String text, int from) {
        int i = from;
        while (i < text.length() && CharacterClasses.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean lineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static int feeds(String text, int from, int to) {
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
}
