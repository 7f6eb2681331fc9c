package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.TaggerTemplates.*;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * Predicts part-of-speech tags from left to right, each from the words around it and the tags before it. The order of
 * the features is part of what makes training reproducible. Thread-safe.
 */
final class Tagger {

    private final LinearModel model;

    Tagger(LinearModel model) {
        this.model = model;
    }

    /** Writes the tags of the sentence from one token to before another. */
    void tag(TokenFeatures words, int from, int to, byte[] tags) {
        Features features = new Features();
        float[] scores = new float[PennTags.NAMES.length];
        for (int i = from; i < to; i++) {
            features(words, from, to, i, tags, features);
            model.score(features, scores);
            tags[i] = (byte) best(scores);
        }
    }

    /** The index of the greatest score, the first of equal ones. */
    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Replaces the contents of {@code f} by the features of token {@code i}; the tags before it are given. */
    static void features(TokenFeatures w, int from, int to, int i, byte[] tags, Features f) {
        f.clear();
        int previousTag = i > from ? tags[i - 1] : -1;
        int secondPreviousTag = i - 1 > from ? tags[i - 2] : -1;
        f.add(BIAS);
        f.add(FORM, w.form[i]);
        f.add(CASED_FORM, w.cased[i]);
        f.add(SHAPE_SENTENCE_START, w.shape[i], i == from ? 1 : 0);
        f.add(SUFFIX_1_SHAPE, w.suffix1[i], w.shape[i]);
        f.add(SUFFIX_2, w.suffix2[i]);
        f.add(SUFFIX_3, w.suffix3[i]);
        f.add(SUFFIX_4, w.suffix4[i]);
        f.add(PREFIX_3, w.prefix3[i]);
        f.add(PREVIOUS_TAG, previousTag);
        f.add(PREVIOUS_TWO_TAGS, previousTag, secondPreviousTag);
        f.add(FORM_PREVIOUS_TAG, w.form[i], previousTag);
        contextFeatures(w, from, to, i, previousTag, f);
    }

    private static void contextFeatures(TokenFeatures w, int from, int to, int i, int previousTag, Features f) {
        int form = w.form[i];
        int previousForm = i > from ? w.form[i - 1] : 0;
        int nextForm = i + 1 < to ? w.form[i + 1] : 0;
        int cluster = w.cluster[i];
        int nextCluster = i + 1 < to ? w.cluster[i + 1] : 0;
        f.add(PREVIOUS_FORM, previousForm);
        f.add(NEXT_FORM, nextForm);
        f.add(PREVIOUS_FORM_FORM, previousForm, form);
        f.add(FORM_NEXT_FORM, form, nextForm);
        f.add(SECOND_NEXT_FORM, i + 2 < to ? w.form[i + 2] : 0);
        f.add(SECOND_PREVIOUS_FORM, i - 1 > from ? w.form[i - 2] : 0);
        f.add(CLUSTER, cluster);
        f.add(CLUSTER_8_PREVIOUS_TAG, BrownClusters.prefix(cluster, 8), previousTag);
        f.add(NEXT_CLUSTER_8_PREVIOUS_TAG, BrownClusters.prefix(nextCluster, 8), previousTag);
        f.add(NEXT_CLUSTER, nextCluster);
        f.add(PREVIOUS_CLUSTER, i > from ? w.cluster[i - 1] : 0);
        f.add(SUFFIX_3_PREVIOUS_TAG, w.suffix3[i], previousTag);
        f.add(NEXT_SUFFIX_3_PREVIOUS_TAG, i + 1 < to ? w.suffix3[i + 1] : 0, previousTag);
        f.add(NEXT_SHAPE_SHAPE, i + 1 < to ? w.shape[i + 1] : -1, w.shape[i]);
        f.add(PREVIOUS_SHAPE_SHAPE, i > from ? w.shape[i - 1] : -1, w.shape[i]);
    }
}
