package news.hearsay.extract.engine.relation;

import static news.hearsay.extract.engine.relation.CueTemplates.*;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * Features that predict whether a token heads a cue: the token itself, its place in the parse, its dependents
 * ({@link FrameFeatures}), and the quotations around it. The order of the features is part of what makes training
 * reproducible.
 */
final class CueFeatures {

    private CueFeatures() {}

    /** Punctuation heads no cue, except the colon of "Trump: …" and the dash before a speaker. */
    static boolean candidate(Document d, int i) {
        char c = d.word(i).charAt(0);
        return Character.isLetter(c)
                || c == ':'
                || c == '\u2015'
                || c == '\u2014'
                || c == '\u2013'
                || c == '-'
                || c == '\'' && d.word(i).length() > 1;
    }

    /** Replaces the contents of {@code f} by the features of a token. */
    static void collect(Document d, int i, Features f) {
        f.clear();
        int s = d.sentenceOf(i);
        int from = d.sentenceStart(s);
        int to = d.sentenceEnd(s);
        tokenFeatures(d, i, from, to, f);
        contextFeatures(d, i, from, to, f);
        FrameFeatures.add(d, i, f);
        placeFeatures(d, i, from, to, f);
        affixFeatures(d, i, f);
    }

    private static void tokenFeatures(Document d, int i, int from, int to, Features f) {
        int form = d.form(i);
        int tag = d.tagNumber(i);
        int label = d.labelNumber(i);
        int head = d.head(i);
        int quotation = quotationState(d, i, from, to);
        f.add(BIAS);
        f.add(FORM, form);
        f.add(FORM_TAG, form, tag);
        f.add(TAG_LABEL, tag, label);
        f.add(FORM_LABEL, form, label);
        f.add(CLUSTER_20, d.cluster(i, 20));
        f.add(CLUSTER_10_TAG, d.cluster(i, 10), tag);
        f.add(CLUSTER_6_TAG, d.cluster(i, 6), tag);
        f.add(FORM_HEAD_FORM, form, head < 0 ? 0 : d.form(head));
        f.add(FORM_HEAD_TAG_LABEL, form, head < 0 ? -1 : d.tagNumber(head), label);
        f.add(FORM_QUOTATION, form, quotation);
        f.add(QUOTATION_TAG, quotation, tag);
    }

    private static void contextFeatures(Document d, int i, int from, int to, Features f) {
        int form = d.form(i);
        int tag = d.tagNumber(i);
        int previousForm = i > from ? d.form(i - 1) : -1;
        int nextForm = i + 1 < to ? d.form(i + 1) : -1;
        int previousTag = i > from ? d.tagNumber(i - 1) : -1;
        int nextTag = i + 1 < to ? d.tagNumber(i + 1) : -1;
        f.add(FORM_NEXT_FORM, form, nextForm);
        f.add(FORM_PREVIOUS_FORM, form, previousForm);
        f.add(NEXT_FORM, nextForm);
        f.add(PREVIOUS_FORM, previousForm);
        f.add(PREVIOUS_TWO_FORMS, i - 2 >= from ? d.form(i - 2) : -1, previousForm, form);
        f.add(NEXT_TWO_FORMS, form, nextForm, i + 2 < to ? d.form(i + 2) : -1);
        f.add(TAG_TRIGRAM, previousTag, tag, nextTag);
        f.add(FORM_NEXT_TAG, form, nextTag);
        f.add(FORM_PREVIOUS_TAG, form, previousTag);
        f.add(CLUSTER_NEXT_FORM, d.cluster(i, 20), nextForm);
        f.add(PREVIOUS_TWO_TAGS, i - 2 >= from ? d.tagNumber(i - 2) : -1, previousTag, tag);
        f.add(NEXT_TWO_TAGS, tag, nextTag, i + 2 < to ? d.tagNumber(i + 2) : -1);
    }

    private static void placeFeatures(Document d, int i, int from, int to, Features f) {
        int form = d.form(i);
        int tag = d.tagNumber(i);
        int label = d.labelNumber(i);
        int cluster = d.cluster(i, 10);
        int head = d.head(i);
        int headForm = head < 0 ? 0 : d.form(head);
        f.add(SENTENCE_EDGE, i == from ? 1 : 0, i + 1 == to ? 1 : 0, tag);
        f.add(DEPTH, Math.min(4, d.depth(i)), tag);
        f.add(LABEL_HEAD_TAG_CLUSTER, label, head < 0 ? -1 : d.tagNumber(head), cluster);
        f.add(CLUSTER_HEAD_FORM, d.cluster(i, 20), headForm);
        if (head >= 0) {
            f.add(HEAD_LABEL, d.labelNumber(head), label, form);
            f.add(HEAD_CLUSTER_LABEL_TAG, d.cluster(head, 10), label, tag);
            f.add(HEAD_FORM_LABEL, headForm, label);
            f.add(HEAD_CLUSTER_LABEL_CLUSTER, d.cluster(head, 10), label, cluster);
        }
        f.add(QUOTED_FORM_LABEL, d.quotation(i) >= 0 ? 1 : 0, form, label);
    }

    private static void affixFeatures(Document d, int i, Features f) {
        String lower = d.lower(i);
        int tag = d.tagNumber(i);
        f.add(PREFIX_5, Features.hash(lower.substring(0, Math.min(5, lower.length()))));
        f.add(PREFIX_4_TAG, Features.hash(lower.substring(0, Math.min(4, lower.length()))), tag);
        f.add(SUFFIX_3_TAG, Features.hash(lower.substring(Math.max(0, lower.length() - 3))), tag);
    }

    /**
     * Bits: 1 inside a quotation; otherwise 2, with 4 right after one, 8 right before one, 16, 32 and 64 a quotation at
     * the sentence's start, at its end, and at the start of the next sentence.
     */
    private static int quotationState(Document d, int i, int from, int to) {
        if (d.quotation(i) >= 0) {
            return 1;
        }
        int state = 2;
        for (int k = i - 1; k >= from && k >= i - 4; k--) {
            if (d.quotation(k) >= 0) {
                state |= 4;
                break;
            }
        }
        for (int k = i + 1; k < to && k <= i + 3; k++) {
            if (d.quotation(k) >= 0) {
                state |= 8;
                break;
            }
        }
        if (d.quotation(from) >= 0) {
            state |= 16;
        }
        if (d.quotation(to - 1) >= 0) {
            state |= 32;
        }
        if (to < d.size() && d.quotation(to) >= 0) {
            state |= 64;
        }
        return state;
    }
}
