package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Quotation;

/**
 * The tokens that are searched for the source and content of a cue: its sentence, the quotations that reach into or
 * adjoin it, and the sentences of those quotations.
 *
 * @param start first token
 * @param end token after the last one
 */
record Window(int start, int end) {

    /** How many tokens a window may have before the cue and, the cue included, after it. */
    static final int MAX_TOKENS_PER_SIDE = 260;

    /** The size of arrays that any window fits into. */
    static final int MAX_TOKENS = 2 * MAX_TOKENS_PER_SIDE + 2;

    static Window around(Document document, int cue) {
        int start = start(document, document.sentenceOf(cue));
        int end = end(document, document.sentenceOf(cue), cue);
        return new Window(Math.max(start, cue - MAX_TOKENS_PER_SIDE), Math.min(end, cue + MAX_TOKENS_PER_SIDE));
    }

    /**
     * Goes back over a quotation that began in an earlier sentence, and over one right before in the same paragraph.
     */
    private static int start(Document document, int sentence) {
        int start = backOverQuotation(document, document.sentenceStart(sentence));
        if (start > 0
                && document.paragraph(document.sentenceOf(start - 1)) == document.paragraph(sentence)
                && document.quotation(start - 1) >= 0) {
            return backOverQuotation(document, document.sentenceStart(document.sentenceOf(start - 1)));
        }
        return start;
    }

    /** Goes on over quotations that begin in the sentence, follow it, or follow its colon in the next paragraph. */
    private static int end(Document document, int sentence, int cue) {
        int end = onOverQuotation(document, document.sentenceEnd(sentence));
        while (end < document.size() && end - cue < MAX_TOKENS_PER_SIDE) {
            int next = document.quotation(end);
            boolean announced = document.lower(end - 1).equals(":");
            boolean sameParagraph =
                    document.paragraph(document.sentenceOf(end)) == document.paragraph(sentence) || announced;
            boolean continues = next >= 0 && document.quotations().get(next).continues();
            if (next < 0 || !(sameParagraph || continues)) {
                break;
            }
            end = onOverQuotation(document, document.sentenceEnd(document.sentenceOf(end)));
        }
        return end;
    }

    private static int backOverQuotation(Document document, int start) {
        int quotation = start < document.size() ? document.quotation(start) : -1;
        if (quotation < 0) {
            return start;
        }
        Quotation found = document.quotations().get(quotation);
        return Math.min(start, document.sentenceStart(document.sentenceOf(found.start())));
    }

    private static int onOverQuotation(Document document, int end) {
        int quotation = document.quotation(end - 1);
        if (quotation < 0) {
            return end;
        }
        Quotation found = document.quotations().get(quotation);
        return Math.max(end, document.sentenceEnd(document.sentenceOf(found.end() - 1)));
    }

    int length() {
        return end - start;
    }
}
