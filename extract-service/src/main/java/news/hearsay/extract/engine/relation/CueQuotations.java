package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;

/** The quotations around one cue, as its arguments see them. */
final class CueQuotations {

    private final Document d;
    private final int atCue;
    private final int lastBefore;
    private final int firstAfter;

    CueQuotations(Document document, int cue, Window window) {
        this.d = document;
        this.atCue = d.quotation(cue);
        int before = -1;
        for (int i = cue; i >= window.start() && before < 0; i--) {
            before = other(i);
        }
        this.lastBefore = before;
        int after = -1;
        for (int i = cue; i < window.end() && after < 0; i++) {
            after = other(i);
        }
        this.firstAfter = after;
    }

    /** The quotation at a token if the cue is not inside it; -1 otherwise. */
    private int other(int token) {
        return d.quotation(token) != atCue ? d.quotation(token) : -1;
    }

    /**
     * A small number for the token's quotation: outside (bits 1 a mark, 2 right after a quotation, 4 right before one),
     * or from 16 which quotation, seen from the cue, and whether the token begins it, ends it or is a mark.
     */
    int state(int token) {
        int quotation = d.quotation(token);
        int mark = d.quotationMark(token) ? 1 : 0;
        if (quotation < 0) {
            boolean after = token > 0 && d.quotation(token - 1) >= 0;
            boolean before = token + 1 < d.size() && d.quotation(token + 1) >= 0;
            return (after ? 2 : 0) | (before ? 4 : 0) | mark;
        }
        boolean begins = d.quotations().get(quotation).start() == token;
        boolean ends = d.quotations().get(quotation).end() == token + 1;
        return 16 + seenFromCue(quotation) * 8 + (begins ? 1 : 0) + (ends ? 2 : 0) + (mark << 2);
    }

    private int seenFromCue(int quotation) {
        if (quotation == atCue) {
            return 1;
        }
        if (quotation == lastBefore) {
            return 2;
        }
        if (quotation == firstAfter) {
            return 3;
        }
        return quotation < lastBefore ? 4 : 5;
    }
}
