package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.ParserTemplates.*;

import news.hearsay.extract.engine.model.Features;

/**
 * Features that predict the parser's next action from its state. The order of the features is part of what makes
 * training reproducible. Reused from state to state; not thread-safe.
 */
final class ParserFeatures {

    private final ParserState state;
    private final TokenFeatures w;
    private final byte[] tags;
    private final int to;

    private int s0;
    private int s1;
    private int b0;
    private int b1;
    private int s0Tag;
    private int s1Tag;
    private int b0Tag;
    private int b1Tag;
    private int b2Tag;
    private int s0Form;
    private int s1Form;
    private int b0Form;
    private int s0Left;
    private int s0Right;
    private int s1Right;
    private int b0Left;

    /**
     * @param tags of all tokens of the text
     * @param to the token after the sentence
     */
    ParserFeatures(ParserState state, TokenFeatures w, byte[] tags, int to) {
        this.state = state;
        this.w = w;
        this.tags = tags;
        this.to = to;
    }

    /** Replaces the contents of {@code f} by the features of the state. */
    void collect(Features f) {
        f.clear();
        read();
        singleTokens(f);
        tokenCombinations(f);
        dependentTags(f);
        distances(f);
        valencies(f);
        dependentForms(f);
        clusters(f);
        moreForms(f);
    }

    private void read() {
        s0 = state.top();
        s1 = state.below();
        b0 = state.next();
        b1 = b0 + 1;
        s0Tag = tag(s0);
        s1Tag = tag(s1);
        b0Tag = tag(b0);
        b1Tag = tag(b1);
        b2Tag = tag(b0 + 2);
        s0Form = form(s0);
        s1Form = form(s1);
        b0Form = form(b0);
        s0Left = s0 < 0 ? -1 : state.left(s0);
        s0Right = s0 < 0 ? -1 : state.right(s0);
        s1Right = s1 < 0 ? -1 : state.right(s1);
        b0Left = b0 < to ? state.left(b0) : -1;
    }

    private void singleTokens(Features f) {
        f.add(S0_FORM, s0Form);
        f.add(S0_TAG, s0Tag);
        f.add(S0_FORM_TAG, s0Form, s0Tag);
        f.add(S1_FORM_TAG, s1Form, s1Tag);
        f.add(S1_TAG, s1Tag);
        f.add(B0_FORM_TAG, b0Form, b0Tag);
        f.add(B0_TAG, b0Tag);
        f.add(B1_FORM_TAG, form(b1), b1Tag);
        f.add(B1_TAG_B2_TAG, b1Tag, b2Tag);
        f.add(B2_FORM_TAG, form(b0 + 2), b2Tag);
    }

    private void tokenCombinations(Features f) {
        f.add(S0_FORM_B0_FORM, s0Form, b0Form);
        f.add(S0_FORM_TAG_B0_TAG, s0Form, s0Tag, b0Tag);
        f.add(S0_TAG_B0_FORM_TAG, s0Tag, b0Form, b0Tag);
        f.add(S0_TAG_B0_TAG, s0Tag, b0Tag);
        f.add(S0_B0_B1_TAGS, s0Tag, b0Tag, b1Tag);
        f.add(S0_B0_B1_B2_TAGS, s0Tag, b0Tag, b1Tag, b2Tag);
        f.add(S1_S0_B0_TAGS, s1Tag, s0Tag, b0Tag);
        f.add(S1_S0_B0_B1_TAGS, s1Tag, s0Tag, b0Tag, b1Tag);
        f.add(S2_S1_S0_B0_TAGS, tag(state.third()), s1Tag, s0Tag, b0Tag);
        f.add(S1_FORM_S0_FORM, s1Form, s0Form);
        f.add(S1_TAG_S0_TAG, s1Tag, s0Tag);
        f.add(S1_FORM_S0_TAG, s1Form, s0Tag);
        f.add(S1_TAG_S0_FORM, s1Tag, s0Form);
        f.add(S1_FORM_B0_FORM, s1Form, b0Form);
        f.add(S1_TAG_B0_TAG, s1Tag, b0Tag);
    }

    private void dependentTags(Features f) {
        f.add(S0_S0L_B0_TAGS, s0Tag, tag(s0Left), b0Tag);
        f.add(S0_S0R_B0_TAGS, s0Tag, tag(s0Right), b0Tag);
        f.add(S0_B0_B0L_TAGS, s0Tag, b0Tag, tag(b0Left));
        f.add(S1_S1R_S0_TAGS, s1Tag, tag(s1Right), s0Tag);
        f.add(S1_S1L_S0_TAGS, s1Tag, tag(s1 < 0 ? -1 : state.left(s1)), s0Tag);
        f.add(S1_S0_S0L_TAGS, s1Tag, s0Tag, tag(s0Left));
        f.add(S1_S0_S0R_TAGS, s1Tag, s0Tag, tag(s0Right));
    }

    private void distances(Features f) {
        int toBuffer = s0 < 0 ? -1 : distance(b0 - s0);
        int toSecond = s1 < 0 ? -1 : distance(s0 - s1);
        f.add(S0_FORM_DISTANCE, s0Form, toBuffer);
        f.add(B0_FORM_DISTANCE, b0Form, toBuffer);
        f.add(S0_TAG_B0_TAG_DISTANCE, s0Tag, b0Tag, toBuffer);
        f.add(S1_TAG_S0_TAG_DISTANCE, s1Tag, s0Tag, toSecond);
    }

    private void valencies(Features f) {
        int s0Lefts = s0 < 0 ? -1 : state.lefts(s0);
        int s0Rights = s0 < 0 ? -1 : state.rights(s0);
        f.add(S0_FORM_VALENCY, s0Form, s0Lefts, s0Rights);
        f.add(S0_TAG_VALENCY_B0_TAG, s0Tag, s0Lefts, s0Rights, b0Tag);
        f.add(B0_TAG_LEFT_VALENCY_S0_TAG, b0Tag, b0 < to ? state.lefts(b0) : -1, s0Tag);
        f.add(S1_TAG_RIGHT_VALENCY_S0_B0_TAGS, s1Tag, s1 < 0 ? -1 : state.rights(s1), s0Tag, b0Tag);
    }

    private void dependentForms(Features f) {
        f.add(S0L_FORM_S0_FORM_B0_TAG, form(s0Left), s0Form, b0Tag);
        f.add(S0R_FORM_S0_FORM_B0_TAG, form(s0Right), s0Form, b0Tag);
        f.add(B0L_FORM_B0_FORM_S0_TAG, form(b0Left), b0Form, s0Tag);
        f.add(S1R_FORM_S1_FORM_S0_TAG, form(s1Right), s1Form, s0Tag);
        f.add(S0L2_S0L_S0_TAGS, tag(s0 < 0 ? -1 : state.left2(s0)), tag(s0Left), s0Tag);
        f.add(S0R2_S0R_S0_B0_TAGS, tag(s0 < 0 ? -1 : state.right2(s0)), tag(s0Right), s0Tag, b0Tag);
        f.add(B0L2_B0L_B0_S0_TAGS, tag(b0 < to ? state.left2(b0) : -1), tag(b0Left), b0Tag, s0Tag);
    }

    private void clusters(Features f) {
        f.add(S0_B0_CLUSTERS_20, cluster(s0, 20), cluster(b0, 20));
        f.add(S0_B0_CLUSTERS_8_B1_TAG, cluster(s0, 8), cluster(b0, 8), b1Tag);
        f.add(S0_CLUSTER_20_B0_TAG, cluster(s0, 20), b0Tag);
        f.add(S0_TAG_B0_CLUSTER_20, s0Tag, cluster(b0, 20));
        f.add(S1_S0_CLUSTERS_8_B0_TAG, cluster(s1, 8), cluster(s0, 8), b0Tag);
        f.add(S1_CLUSTER_20_S0_TAG, cluster(s1, 20), s0Tag);
        f.add(S1_S0_B0_CLUSTERS_6, cluster(s1, 6), cluster(s0, 6), cluster(b0, 6));
    }

    private void moreForms(Features f) {
        f.add(S0R_FORM_S0_TAG_B0_FORM, form(s0Right), s0Tag, b0Form);
        f.add(S1_S0_B0_FORMS, s1Form, s0Form, b0Form);
        f.add(S1_TAG_S0_FORM_B0_TAG, s1Tag, s0Form, b0Tag);
        f.add(S0_FORM_B0_B1_TAGS, s0Form, b0Tag, b1Tag);
        f.add(B1_CLUSTER_8_S0_B0_TAGS, cluster(b1, 8), s0Tag, b0Tag);
    }

    private int tag(int token) {
        return token < 0 || token >= to ? -1 : tags[token];
    }

    private int form(int token) {
        return token < 0 || token >= to ? -1 : w.form[token];
    }

    private int cluster(int token, int bits) {
        return token < 0 || token >= to ? -1 : BrownClusters.prefix(w.cluster[token], bits);
    }

    private static int distance(int tokens) {
        return tokens > 9 ? 7 : tokens > 5 ? 6 : tokens;
    }
}
