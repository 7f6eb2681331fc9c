package news.hearsay.extract.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds quotations: American and British marks, guillemets and low quotes, nested, unclosed, and continued over several
 * paragraphs, each of which opens with a mark of its own. Of nested quotations only the outermost counts. One pass over
 * the tokens.
 */
final class Quotations {

    private static final int MAX_DEPTH = 3;

    private final Tokens tokens;
    private final QuotationMarks marks;

    /** for each token the index of its outermost quotation; -1 outside */
    private final int[] outermost;

    private final List<Quotation> found = new ArrayList<>();

    /** the tokens of the marks that are open, outermost first */
    private final int[] open = new int[MAX_DEPTH];

    private int depth;

    private Quotations(Tokens tokens) {
        this.tokens = tokens;
        this.marks = new QuotationMarks(tokens);
        this.outermost = new int[tokens.size];
        Arrays.fill(outermost, -1);
    }

    static Quotations find(Tokens tokens) {
        Quotations quotations = new Quotations(tokens);
        quotations.run();
        return quotations;
    }

    /** The quotations in text order. */
    List<Quotation> all() {
        return Collections.unmodifiableList(found);
    }

    /** The index of the outermost quotation that contains the token, its marks included; -1 outside. */
    int outermost(int token) {
        return outermost[token];
    }

    private void run() {
        int sentence = 0;
        while (sentence < tokens.sentences) {
            int first = tokens.sentenceStart[sentence];
            int paragraph = tokens.paragraph[sentence];
            while (sentence < tokens.sentences && tokens.paragraph[sentence] == paragraph) {
                sentence++;
            }
            int end = sentence < tokens.sentences ? tokens.sentenceStart[sentence] : tokens.size;
            paragraph(first, end);
        }
    }

    private void paragraph(int first, int end) {
        depth = 0;
        for (int i = first; i < end; i++) {
            char c = marks.at(i);
            if (c == QuotationMarks.NONE) {
                continue;
            }
            int nickname = Nicknames.end(tokens, i, first, end);
            if (nickname > i) {
                i = nickname - 1;
                continue;
            }
            if (depth > 0 && marks.closing(c, i, marks.at(open[depth - 1])) && !possessive(i, end)) {
                depth--;
                if (depth == 0) {
                    close(open[0], i + 1, true);
                }
            } else if (depth > 1 && marks.closing(c, i, marks.at(open[depth - 2]))) {
                // the inner mark was never closed
                depth -= 2;
                if (depth == 0) {
                    close(open[0], i + 1, true);
                }
            } else if (depth < open.length && opening(c, i, first, end)) {
                open[depth++] = i;
            }
        }
        if (depth > 0) {
            if (QuotationMarks.single(marks.at(open[0]))) {
                return;
            }
            close(open[0], end, false);
        }
    }

    private void close(int from, int to, boolean closed) {
        boolean continues = false;
        if (!found.isEmpty()) {
            Quotation last = found.getLast();
            continues = !last.closed() && last.end() == from && tokens.first(last.start()) == tokens.first(from);
        }
        Arrays.fill(outermost, from, to, found.size());
        found.add(new Quotation(from, to, closed, continues));
    }

    private boolean opening(char c, int i, int first, int end) {
        if (i + 1 >= end) {
            return false;
        }
        return switch (c) {
            case '\u201c', '\u00ab', '\u201e' -> true;
            case '"' -> marks.spaceBefore(i, first) || !marks.spaceAfter(i);
            case '\u2018', '\'', '`' ->
                marks.spaceBefore(i, first)
                        && !marks.spaceAfter(i)
                        && (depth == 0 || !QuotationMarks.single(marks.at(open[depth - 1])))
                        && marks.closesLater(i, end);
            default -> false;
        };
    }

    /**
     * Whether an apostrophe after an "s" within single marks is a plural possessive ("the workers' pay"): a mark that
     * is none closes the quotation later, and none opens before that.
     */
    private boolean possessive(int i, int end) {
        int at = tokens.start[i];
        if (!QuotationMarks.single(marks.at(open[depth - 1]))
                || at == 0
                || Character.toLowerCase(tokens.text.charAt(at - 1)) != 's') {
            return false;
        }
        int limit = Math.min(end, i + QuotationMarks.MAX_SINGLE_QUOTED_TOKENS);
        for (int j = i + 1; j < limit; j++) {
            char c = marks.at(j);
            boolean apostrophe = c == '\'' || c == '\u2019';
            if (apostrophe && marks.closing(c, j, '\'')) {
                boolean s = Character.toLowerCase(tokens.text.charAt(tokens.start[j] - 1)) == 's';
                if (!s || marks.spaceAfter(i) && !marks.spaceAfter(j)) {
                    return true;
                }
            } else if (c == '\u2018'
                    || c == '`'
                    || apostrophe && marks.spaceBefore(j, -1)
                    || depth > 1 && QuotationMarks.doubled(c)) {
                return false;
            }
        }
        return false;
    }
}
