package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * A greedy transition-based dependency parser: arc-hybrid (Kuhlmann et al. 2011), learnt with a dynamic oracle
 * (Goldberg &amp; Nivre 2013). Labels come after the arcs. Linear in the length of the sentence.
 */
final class Parser {

    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int ACTIONS = 3;

    private final LinearModel arcs;
    private final LinearModel labels;

    Parser(LinearModel arcs, LinearModel labels) {
        this.arcs = arcs;
        this.labels = labels;
    }

    /** Writes the head of each token (-1 for a root) and what it is to it. */
    void parse(TokenFeatures words, byte[] tags, int from, int to, int[] heads, byte[] labelsOut) {
        ParserState state = new ParserState(words, tags, from, to);
        Features features = new Features();
        float[] scores = new float[ACTIONS];
        while (!state.done()) {
            if (state.depth() == 0) {
                state.apply(SHIFT);
                continue;
            }
            state.features(features);
            arcs.score(features, scores);
            int best = -1;
            for (int action = 0; action < ACTIONS; action++) {
                if (state.allowed(action) && (best < 0 || scores[action] > scores[best])) {
                    best = action;
                }
            }
            state.apply(best);
        }
        System.arraycopy(state.head, 0, heads, from, to - from);
        float[] labelScores = new float[DependencyLabels.NAMES.length];
        for (int i = from; i < to; i++) {
            if (heads[i] < 0) {
                labelsOut[i] = DependencyLabels.ROOT;
                continue;
            }
            labelFeatures(words, tags, from, to, i, heads, state, features);
            labels.score(features, labelScores);
            labelsOut[i] = (byte) Tagger.best(labelScores);
        }
    }

    static void labelFeatures(
            TokenFeatures w, byte[] tags, int from, int to, int i, int[] heads, ParserState state, Features f) {
        f.clear();
        int h = heads[i];
        int tag = tags[i];
        int headTag = h < 0 ? -1 : tags[h];
        int headForm = h < 0 ? 0 : w.form[h];
        int direction = h < 0 ? 0 : h < i ? 1 : 2;
        int distance = h < 0 ? 0 : Math.min(6, Math.abs(h - i));
        int left = state.left(i);
        int right = state.right(i);
        int grand = h < 0 || heads[h] < 0 ? -1 : tags[heads[h]];
        f.add(1, tag, headTag, direction);
        f.add(2, w.form[i], headTag, direction);
        f.add(3, tag, headForm, direction);
        f.add(4, w.form[i], headForm);
        f.add(5, tag, headTag, direction, distance);
        f.add(6, i > from ? tags[i - 1] : -1, tag, i + 1 < to ? tags[i + 1] : -1, headTag);
        f.add(7, left < 0 ? 0 : w.form[left], tag, headTag, direction);
        f.add(8, left < 0 ? -1 : tags[left], tag, headTag, direction);
        f.add(9, right < 0 ? -1 : tags[right], tag, headTag, direction);
        f.add(10, tag, headTag, grand);
        f.add(11, w.path[i], headTag, direction);
        f.add(12, h < 0 ? 0 : BrownClusters.prefix(w.path[h], 10), BrownClusters.prefix(w.path[i], 6), direction);
        f.add(13, w.suffix3[i], headTag);
        int headLeft = h < 0 ? -1 : state.left(h);
        int headRight = h < 0 ? -1 : state.right(h);
        f.add(14, headLeft == i ? 1 : 0, headRight == i ? 1 : 0, tag, headTag);
        f.add(15, headLeft < 0 ? -1 : tags[headLeft], headRight < 0 ? -1 : tags[headRight], tag, headTag);
        f.add(16, h < 0 ? 0 : w.path[h], tag, direction);
        f.add(17, state.beside(i, h), tag, headTag);
        f.add(18, state.beside(i, h), headForm, direction);
        f.add(19, headForm, left < 0 ? 0 : w.form[left], direction);
    }
}
