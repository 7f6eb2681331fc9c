package news.hearsay.extract.engine.text;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;

/** Trains the labels of arcs by the averaged perceptron, on the teacher's arcs. Deterministic; used once. */
final class LabelTrainer {

    private static final float MIN_WEIGHT = 0.2f;

    private final List<SilverText> texts;
    private final TokenFeatures[] words;
    private final byte[][] tags;
    private final Learner learner = new Learner(DependencyLabels.NAMES.length);
    private final Features features = new Features();
    private final float[] scores = new float[DependencyLabels.NAMES.length];
    private int step = 1;

    /** @param tags for each text the tags of its tokens, as the tagger predicts them */
    LabelTrainer(List<SilverText> texts, TokenFeatures[] words, byte[][] tags) {
        this.texts = texts;
        this.words = words;
        this.tags = tags;
    }

    LinearModel train(int epochs) {
        List<SilverText.Sentence> sentences = SilverText.sentences(texts);
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(sentences, random);
            long wrong = 0;
            for (SilverText.Sentence sentence : sentences) {
                wrong += learn(sentence);
            }
            System.err.printf("  epoch %d: %d wrong, %d features%n", epoch + 1, wrong, learner.size());
        }
        return learner.averaged(step, MIN_WEIGHT);
    }

    /** Corrects the weights after each token; returns the number of wrong labels. */
    private int learn(SilverText.Sentence sentence) {
        TokenAnnotations gold = texts.get(sentence.text()).annotations();
        ParserState arcs = new ParserState(sentence.from(), sentence.to());
        arcs.attachAll(gold.heads);
        LabelFeatures labelFeatures = new LabelFeatures(
                words[sentence.text()], tags[sentence.text()], sentence.from(), sentence.to(), gold.heads, arcs);
        int wrong = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (gold.heads[i] < 0) {
                continue;
            }
            labelFeatures.collect(i, features);
            int[] rows = learner.rows(features, true);
            learner.score(rows, scores);
            int guess = Tagger.best(scores);
            if (guess != gold.labels[i]) {
                learner.perceptron(rows, gold.labels[i], 1, step);
                learner.perceptron(rows, guess, -1, step);
                wrong++;
            }
            step++;
        }
        return wrong;
    }
}
