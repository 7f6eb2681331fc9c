package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Quotation;

/**
 * The tokens in which source and content of a cue are looked for: its sentence, the quotations that reach into or
 * adjoin it, and at least the sentences that these touch. Never more than {@link #LONGEST} tokens to either side.
 *
 * @param start first token
 * @param end token after the last one
 */
record Window(int start, int end) {

    static final int LONGEST = 260;

    static Window around(Document document, int cue) {
        int sentence = document.sentenceOf(cue);
        int start = document.sentenceStart(sentence);
        int end = document.sentenceEnd(sentence);
        int paragraph = document.paragraph(sentence);
        // a quotation that began in an earlier sentence
        start = backOverQuotation(document, start);
        // one that stands right before, in the same paragraph
        if (start > 0
                && document.paragraph(document.sentenceOf(start - 1)) == paragraph
                && document.quotation(start - 1) >= 0) {
            start = backOverQuotation(document, document.sentenceStart(document.sentenceOf(start - 1)));
        }
        end = onOverQuotation(document, end);
        // quotations that follow: right behind, or announced by a colon
        while (end < document.size() && end - cue < LONGEST) {
            int next = document.quotation(end);
            boolean announced = document.lower(end - 1).equals(":");
            boolean near = document.paragraph(document.sentenceOf(end)) == paragraph || announced;
            boolean continues = next >= 0 && document.quotations().get(next).continues();
            if (next < 0 || !(near || continues)) {
                break;
            }
            end = onOverQuotation(document, document.sentenceEnd(document.sentenceOf(end)));
        }
        return new Window(Math.max(start, cue - LONGEST), Math.min(end, cue + LONGEST));
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
