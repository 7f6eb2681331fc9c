package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.LabelTemplates.*;

import news.hearsay.extract.engine.model.Features;

/**
 * Features that predict the label of an arc once all arcs of the sentence are known. The order of the features is part
 * of what makes training reproducible. Not thread-safe.
 */
final class LabelFeatures {

    private final TokenFeatures w;
    private final byte[] tags;
    private final int from;
    private final int to;
    private final int[] heads;
    private final ParserState arcs;

    /**
     * @param tags of all tokens of the text
     * @param from the sentence's first token
     * @param to the token after the sentence
     * @param heads of all tokens of the text
     * @param arcs the state of the parser after its last action
     */
    LabelFeatures(TokenFeatures w, byte[] tags, int from, int to, int[] heads, ParserState arcs) {
        this.w = w;
        this.tags = tags;
        this.from = from;
        this.to = to;
        this.heads = heads;
        this.arcs = arcs;
    }

    /** Replaces the contents of {@code f} by the features of a token and its head; the token is no root. */
    void collect(int i, Features f) {
        f.clear();
        int h = heads[i];
        int tag = tags[i];
        int headTag = tags[h];
        int headForm = w.form[h];
        int direction = h < i ? 1 : 2;
        int distance = Math.min(6, Math.abs(h - i));
        int left = arcs.left(i);
        int right = arcs.right(i);
        f.add(TAG_HEAD_TAG, tag, headTag, direction);
        f.add(FORM_HEAD_TAG, w.form[i], headTag, direction);
        f.add(TAG_HEAD_FORM, tag, headForm, direction);
        f.add(FORM_HEAD_FORM, w.form[i], headForm);
        f.add(TAG_HEAD_TAG_DISTANCE, tag, headTag, direction, distance);
        f.add(TAG_TRIGRAM_HEAD_TAG, i > from ? tags[i - 1] : -1, tag, i + 1 < to ? tags[i + 1] : -1, headTag);
        f.add(LEFT_FORM_TAG_HEAD_TAG, left < 0 ? 0 : w.form[left], tag, headTag, direction);
        f.add(LEFT_TAG_TAG_HEAD_TAG, tagOf(left), tag, headTag, direction);
        f.add(RIGHT_TAG_TAG_HEAD_TAG, tagOf(right), tag, headTag, direction);
        f.add(TAG_HEAD_TAG_GRANDPARENT_TAG, tag, headTag, tagOf(heads[h]));
        f.add(CLUSTER_HEAD_TAG, w.cluster[i], headTag, direction);
        int headPrefix = BrownClusters.prefix(w.cluster[h], 10);
        f.add(HEAD_CLUSTER_CLUSTER, headPrefix, BrownClusters.prefix(w.cluster[i], 6), direction);
        f.add(SUFFIX_3_HEAD_TAG, w.suffix3[i], headTag);
        siblingFeatures(i, f);
        f.add(HEAD_FORM_LEFT_FORM, headForm, left < 0 ? 0 : w.form[left], direction);
    }

    private void siblingFeatures(int i, Features f) {
        int h = heads[i];
        int tag = tags[i];
        int headTag = tags[h];
        int direction = h < i ? 1 : 2;
        int headLeft = arcs.left(h);
        int headRight = arcs.right(h);
        int sibling = siblingTag(i);
        f.add(OUTERMOST_TAG_HEAD_TAG, headLeft == i ? 1 : 0, headRight == i ? 1 : 0, tag, headTag);
        f.add(HEAD_LEFT_TAG_HEAD_RIGHT_TAG, tagOf(headLeft), tagOf(headRight), tag, headTag);
        f.add(HEAD_CLUSTER_TAG, w.cluster[h], tag, direction);
        f.add(SIBLING_TAG_TAG_HEAD_TAG, sibling, tag, headTag);
        f.add(SIBLING_TAG_HEAD_FORM, sibling, w.form[h], direction);
    }

    /**
     * The tag of the head's outermost dependent on the token's side; if that is the token itself, of the one that was
     * attached before it, or -1 if there was none.
     */
    private int siblingTag(int token) {
        int head = heads[token];
        int outer = token < head ? arcs.left(head) : arcs.right(head);
        int inner = token < head ? arcs.left2(head) : arcs.right2(head);
        return tagOf(outer == token ? inner : outer);
    }

    private int tagOf(int token) {
        return token < 0 ? -1 : tags[token];
    }
}
