package news.hearsay.extract.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Trains a logistic regression with AdaGrad. Examples are added first. Deterministic; used once. */
public final class LogisticTrainer {

    private static final float MIN_WEIGHT = 0.01f;
    /** A gradient below this one changes nothing. */
    private static final float MIN_GRADIENT = 0.002f;

    private final String name;
    private final Learner learner = new Learner(1);
    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    /** @param name of the model, for the progress that is printed */
    public LogisticTrainer(String name) {
        this.name = name;
    }

    public void add(Features features, boolean label) {
        rows.add(learner.rows(features, true));
        labels.add(label);
    }

    public LinearModel train(Hyperparameters settings) {
        rows.replaceAll(row -> learner.frequent(row, settings.minFeatureCount()));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Random random = new Random(11);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int example : order) {
                loss += step(example, settings);
            }
            System.err.printf(
                    "  %s, epoch %d: loss %.4f, %d examples, %d features%n",
                    name, epoch + 1, loss / order.size(), order.size(), learner.size());
        }
        return learner.model(MIN_WEIGHT);
    }

    /** Moves the weights along the gradient of one example; returns its loss before. */
    private double step(int example, Hyperparameters settings) {
        float[] score = new float[1];
        learner.score(rows.get(example), score);
        float predicted = (float) (1 / (1 + StrictMath.exp(-score[0])));
        float label = labels.get(example) ? 1 : 0;
        if (Math.abs(predicted - label) > MIN_GRADIENT) {
            learner.adagrad(rows.get(example), 0, predicted - label, settings.rate(), settings.decay());
        }
        return -StrictMath.log(Math.max(1e-6, label > 0 ? predicted : 1 - predicted));
    }
}
