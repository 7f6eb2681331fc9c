package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.EntityTemplates.*;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * Predicts the entity type of each token from left to right. The order of the features is part of what makes training
 * reproducible. Thread-safe.
 */
final class EntityTagger {

    private final LinearModel model;

    EntityTagger(LinearModel model) {
        this.model = model;
    }

    /** Writes the entity types of the sentence from one token to before another; its tags are given. */
    void tag(TokenFeatures words, byte[] tags, int from, int to, byte[] entities) {
        Features features = new Features();
        float[] scores = new float[EntityType.values().length];
        for (int i = from; i < to; i++) {
            features(words, tags, from, to, i, entities, features);
            model.score(features, scores);
            entities[i] = (byte) Tagger.best(scores);
        }
    }

    /** Replaces the contents of {@code f} by the features of token {@code i}; the entity types before it are given. */
    static void features(TokenFeatures w, byte[] tags, int from, int to, int i, byte[] entities, Features f) {
        f.clear();
        int previous = i > from ? entities[i - 1] : -1;
        int previousForm = i > from ? w.form[i - 1] : 0;
        int nextForm = i + 1 < to ? w.form[i + 1] : 0;
        f.add(PREVIOUS_ENTITY, previous);
        f.add(FORM_PREVIOUS_ENTITY, w.form[i], previous);
        f.add(CASED_FORM, w.cased[i]);
        f.add(SHAPE_PREVIOUS_ENTITY, w.shape[i], previous);
        f.add(TAG_PREVIOUS_ENTITY, tags[i], previous);
        f.add(SUFFIX_3_TAG, w.suffix3[i], tags[i]);
        f.add(CLUSTER_PREVIOUS_ENTITY, w.cluster[i], previous);
        f.add(CLUSTER_6_PREVIOUS_ENTITY, BrownClusters.prefix(w.cluster[i], 6), previous);
        f.add(CLUSTER_10_TAG, BrownClusters.prefix(w.cluster[i], 10), tags[i]);
        f.add(PREVIOUS_FORM_PREVIOUS_ENTITY, previousForm, previous);
        f.add(NEXT_FORM_PREVIOUS_ENTITY, nextForm, previous);
        f.add(PREVIOUS_FORM_FORM, previousForm, w.form[i]);
        f.add(FORM_NEXT_FORM, w.form[i], nextForm);
        contextFeatures(w, tags, from, to, i, f);
        f.add(PREVIOUS_TWO_ENTITIES, previous, i - 1 > from ? entities[i - 2] : -1);
        f.add(NEXT_CLUSTER_NEXT_TAG, i + 1 < to ? w.cluster[i + 1] : 0, i + 1 < to ? tags[i + 1] : -1);
        f.add(PREVIOUS_CLUSTER_PREVIOUS_TAG, i > from ? w.cluster[i - 1] : 0, i > from ? tags[i - 1] : -1);
        f.add(SUFFIX_4, w.suffix4[i]);
        f.add(PREFIX_3, w.prefix3[i]);
        f.add(SENTENCE_START_SHAPE_PREVIOUS_ENTITY, i == from ? 1 : 0, w.shape[i], previous);
        f.add(NEXT_SHAPE_SHAPE_PREVIOUS_ENTITY, i + 1 < to ? w.shape[i + 1] : 0, w.shape[i], previous);
    }

    private static void contextFeatures(TokenFeatures w, byte[] tags, int from, int to, int i, Features f) {
        int tag = tags[i];
        f.add(TAG_TRIGRAM, i > from ? tags[i - 1] : -1, tag, i + 1 < to ? tags[i + 1] : -1);
        f.add(PREVIOUS_CLUSTER_8_TAG, i > from ? BrownClusters.prefix(w.cluster[i - 1], 8) : 0, tag);
        f.add(NEXT_CLUSTER_8_TAG, i + 1 < to ? BrownClusters.prefix(w.cluster[i + 1], 8) : 0, tag);
        f.add(SECOND_NEXT_FORM_TAG, i + 2 < to ? w.form[i + 2] : 0, tag);
        f.add(SECOND_PREVIOUS_FORM_TAG, i - 1 > from ? w.form[i - 2] : 0, tag);
    }
}
