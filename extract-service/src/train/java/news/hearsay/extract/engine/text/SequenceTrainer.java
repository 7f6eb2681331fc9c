package news.hearsay.extract.engine.text;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;

/** Trains a tagger that reads from left to right, by the averaged perceptron (Collins 2002). Deterministic. */
final class SequenceTrainer {

    /** Collects the features of one token, given the labels that were predicted for the tokens before it. */
    interface FeatureExtractor {
        void collect(SilverText.Sentence sentence, int token, byte[] labelsBefore, Features features);
    }

    private static final float MIN_WEIGHT = 0.2f;

    private final List<SilverText> texts;
    private final int labels;
    private final FeatureExtractor extractor;

    SequenceTrainer(List<SilverText> texts, int labels, FeatureExtractor extractor) {
        this.texts = texts;
        this.labels = labels;
        this.extractor = extractor;
    }

    /** @param gold for each text the right labels of its tokens */
    LinearModel train(int epochs, byte[][] gold) {
        Learner learner = new Learner(labels);
        Features features = new Features();
        float[] scores = new float[labels];
        int step = 1;
        List<SilverText.Sentence> sentences = SilverText.sentences(texts);
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(sentences, random);
            long wrong = 0;
            for (SilverText.Sentence sentence : sentences) {
                byte[] predicted = new byte[texts.get(sentence.text()).tokens().size];
                for (int i = sentence.from(); i < sentence.to(); i++) {
                    extractor.collect(sentence, i, predicted, features);
                    int[] rows = learner.rows(features, true);
                    learner.score(rows, scores);
                    int guess = Tagger.best(scores);
                    int right = gold[sentence.text()][i];
                    if (guess != right) {
                        learner.perceptron(rows, right, 1, step);
                        learner.perceptron(rows, guess, -1, step);
                        wrong++;
                    }
                    predicted[i] = (byte) guess;
                    step++;
                }
            }
            System.err.printf("  epoch %d: %d wrong, %d features%n", epoch + 1, wrong, learner.size());
        }
        return learner.averaged(step, MIN_WEIGHT);
    }
}
