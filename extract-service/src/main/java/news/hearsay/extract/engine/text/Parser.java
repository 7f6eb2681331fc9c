package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * A greedy transition-based dependency parser: arc-hybrid (Kuhlmann et al. 2011), trained with a dynamic oracle
 * (Goldberg &amp; Nivre 2013). Labels are predicted after all arcs of a sentence. Linear in the length of the sentence.
 * Thread-safe.
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

    /** Parses the sentence from one token to before another; writes its heads (-1 for a root) and labels. */
    void parse(TokenFeatures words, int from, int to, TokenAnnotations annotations) {
        ParserState state = new ParserState(from, to);
        Features features = new Features();
        predictArcs(state, new ParserFeatures(state, words, annotations.tags, to), features);
        state.copyHeads(annotations.heads);
        LabelFeatures labelFeatures = new LabelFeatures(words, annotations.tags, from, to, annotations.heads, state);
        float[] scores = new float[DependencyLabels.NAMES.length];
        for (int i = from; i < to; i++) {
            if (annotations.heads[i] < 0) {
                annotations.labels[i] = DependencyLabels.ROOT;
                continue;
            }
            labelFeatures.collect(i, features);
            labels.score(features, scores);
            annotations.labels[i] = (byte) Tagger.best(scores);
        }
    }

    private void predictArcs(ParserState state, ParserFeatures stateFeatures, Features features) {
        float[] scores = new float[ACTIONS];
        while (!state.done()) {
            if (state.depth() == 0) {
                state.apply(SHIFT);
                continue;
            }
            stateFeatures.collect(features);
            arcs.score(features, scores);
            int best = -1;
            for (int action = 0; action < ACTIONS; action++) {
                if (state.allowed(action) && (best < 0 || scores[action] > scores[best])) {
                    best = action;
                }
            }
            state.apply(best);
        }
    }
}
