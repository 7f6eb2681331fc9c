package news.hearsay.extract.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a text that only a wrap separates.
 *
 * <p>An empty line ends a paragraph. A single break is a wrap in a block of lines that are all as long as their width
 * permits ({@link WrapWidth}); elsewhere only in the middle of a sentence that shows it ({@link WrappedLines}).
 */
final class LineBreaks {

    private LineBreaks() {}

    /** The text with one space in place of each break that wraps a line. */
    static ReadableText join(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\u2028') < 0) {
            return new ReadableText(text, null, null);
        }
        TextLines lines = TextLines.of(text);
        boolean[] wraps = wraps(lines);
        return wraps == null ? new ReadableText(text, null, null) : joined(lines, wraps);
    }

    /** For each line whether the break behind it is a wrap; null if none is. */
    private static boolean @Nullable [] wraps(TextLines lines) {
        OpenSentences sentences = new OpenSentences(lines.text(), lines);
        WrapWidth width = new WrapWidth(lines, sentences);
        WrappedLines wrapped = new WrappedLines(lines, sentences);
        boolean[] wraps = new boolean[lines.size()];
        boolean any = false;
        int columns = width.find();
        for (int from = 0; from < lines.size(); ) {
            int to = lines.blockEnd(from);
            boolean filled = width.filled(from, to, columns);
            for (int l = from; l + 1 < to; l++) {
                wraps[l] = filled || wrapped.at(l);
                any |= wraps[l];
            }
            from = to;
        }
        return any ? wraps : null;
    }

    private static ReadableText joined(TextLines lines, boolean[] wraps) {
        Rewriting joined = new Rewriting(lines.text().length());
        int at = 0;
        for (int l = 0; l < wraps.length; l++) {
            if (wraps[l]) {
                TextLines.Line line = lines.get(l);
                copy(lines.text(), joined, at, line.end());
                at = lines.get(l + 1).start();
                joined.append(' ', line.end(), at);
            }
        }
        copy(lines.text(), joined, at, lines.text().length());
        return joined.toText();
    }

    private static void copy(String text, Rewriting joined, int from, int to) {
        for (int i = from; i < to; i++) {
            joined.append(text.charAt(i), i, i + 1);
        }
    }
}
