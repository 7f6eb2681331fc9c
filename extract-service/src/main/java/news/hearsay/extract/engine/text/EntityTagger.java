package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/** Which tokens name a person, an organisation, a place …, from left to right. */
final class EntityTagger {

    private final LinearModel model;

    EntityTagger(LinearModel model) {
        this.model = model;
    }

    void tag(TokenFeatures words, byte[] tags, int from, int to, byte[] entities) {
        Features features = new Features();
        float[] scores = new float[EntityType.values().length];
        for (int i = from; i < to; i++) {
            features(words, tags, from, to, i, entities, features);
            model.score(features, scores);
            entities[i] = (byte) Tagger.best(scores);
        }
    }

    static void features(TokenFeatures w, byte[] tags, int from, int to, int i, byte[] entities, Features f) {
        f.clear();
        int last = i > from ? entities[i - 1] : -1;
        int last2 = i - 1 > from ? entities[i - 2] : -1;
        int before = i > from ? w.form[i - 1] : 0;
        int after = i + 1 < to ? w.form[i + 1] : 0;
        int tagBefore = i > from ? tags[i - 1] : -1;
        int tagAfter = i + 1 < to ? tags[i + 1] : -1;
        int shape = w.shape[i];
        f.add(1, last);
        f.add(2, w.form[i], last);
        f.add(3, w.cased[i]);
        f.add(4, shape, last);
        f.add(5, tags[i], last);
        f.add(6, w.suffix3[i], tags[i]);
        f.add(7, w.path[i], last);
        f.add(8, BrownClusters.prefix(w.path[i], 6), last);
        f.add(9, BrownClusters.prefix(w.path[i], 10), tags[i]);
        f.add(10, before, last);
        f.add(11, after, last);
        f.add(12, before, w.form[i]);
        f.add(13, w.form[i], after);
        f.add(14, tagBefore, tags[i], tagAfter);
        f.add(15, i > from ? BrownClusters.prefix(w.path[i - 1], 8) : 0, tags[i]);
        f.add(16, i + 1 < to ? BrownClusters.prefix(w.path[i + 1], 8) : 0, tags[i]);
        f.add(17, i + 2 < to ? w.form[i + 2] : 0, tags[i]);
        f.add(18, i - 1 > from ? w.form[i - 2] : 0, tags[i]);
        f.add(19, last, last2);
        f.add(20, i + 1 < to ? w.path[i + 1] : 0, tagAfter);
        f.add(21, i > from ? w.path[i - 1] : 0, tagBefore);
        f.add(22, w.suffix4[i]);
        f.add(23, w.prefix3[i]);
        f.add(24, i == from ? 1 : 0, shape, last);
        f.add(25, i + 1 < to ? w.shape[i + 1] : 0, shape, last);
    }
}
