package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;

/** Part-of-speech tags, from left to right, each by the words around it and the tags before it. */
final class Tagger {

    private final LinearModel model;

    Tagger(LinearModel model) {
        this.model = model;
    }

    void tag(TokenFeatures words, int from, int to, byte[] tags) {
        Features features = new Features();
        float[] scores = new float[PennTags.NAMES.length];
        for (int i = from; i < to; i++) {
            features(words, from, to, i, tags, features);
            model.score(features, scores);
            tags[i] = (byte) best(scores);
        }
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    static void features(TokenFeatures w, int from, int to, int i, byte[] tags, Features f) {
        f.clear();
        int last = i > from ? tags[i - 1] : -1;
        int last2 = i - 1 > from ? tags[i - 2] : -1;
        int form = w.form[i];
        int before = i > from ? w.form[i - 1] : 0;
        int after = i + 1 < to ? w.form[i + 1] : 0;
        int path = w.path[i];
        int pathAfter = i + 1 < to ? w.path[i + 1] : 0;
        int pathBefore = i > from ? w.path[i - 1] : 0;
        f.add(1);
        f.add(2, form);
        f.add(3, w.cased[i]);
        f.add(4, w.shape[i], i == from ? 1 : 0);
        f.add(5, w.suffix1[i], w.shape[i]);
        f.add(6, w.suffix2[i]);
        f.add(7, w.suffix3[i]);
        f.add(8, w.suffix4[i]);
        f.add(9, w.prefix3[i]);
        f.add(10, last);
        f.add(11, last, last2);
        f.add(12, form, last);
        f.add(13, before);
        f.add(14, after);
        f.add(15, before, form);
        f.add(16, form, after);
        f.add(17, i + 2 < to ? w.form[i + 2] : 0);
        f.add(18, i - 1 > from ? w.form[i - 2] : 0);
        f.add(19, path);
        f.add(20, BrownClusters.prefix(path, 8), last);
        f.add(21, BrownClusters.prefix(pathAfter, 8), last);
        f.add(22, pathAfter);
        f.add(23, pathBefore);
        f.add(24, w.suffix3[i], last);
        f.add(25, i + 1 < to ? w.suffix3[i + 1] : 0, last);
        f.add(26, i + 1 < to ? w.shape[i + 1] : -1, w.shape[i]);
        f.add(27, i > from ? w.shape[i - 1] : -1, w.shape[i]);
    }
}
